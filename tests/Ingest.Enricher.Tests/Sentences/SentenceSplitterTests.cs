using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("en", "It rained. The match was off.|It was cold!|Why? Nobody knows.", "It rained.|The match was off.|It was cold!|Why?|Nobody knows.")]
    [InlineData("en", "Dr. Jones met Mr. Lee. They spoke.", "Dr. Jones met Mr. Lee.|They spoke.")]
    [InlineData("en", "J. R. R. Tolkien wrote it. He was English.", "J. R. R. Tolkien wrote it.|He was English.")]
    [InlineData("en", "He left the U.S. in May. She stayed in the U.S. The rest went to the U.K.", "He left the U.S. in May.|She stayed in the U.S.|The rest went to the U.K.")]
    [InlineData("en", "Acme Inc. fell. Shares of Acme Inc. The end.", "Acme Inc. fell.|Shares of Acme Inc.|The end.")]
    [InlineData("en", "Plan B. The rest.", "Plan B.|The rest.")]
    [InlineData("en", "“It is over.” She left. \"Really?\" he asked. \"Yes.\" Then silence.", "“It is over.”|She left.|\"Really?\" he asked.|\"Yes.\"|Then silence.")]
    [InlineData("en", "Well... maybe not. He paused... Then he spoke.", "Well... maybe not.|He paused...|Then he spoke.")]
    [InlineData("en", "It rose 3.5 percent to 1,000.50. Then it fell.", "It rose 3.5 percent to 1,000.50.|Then it fell.")]
    [InlineData("en", "It starts at 5 p.m. on Monday. It ends at 6 p.m. The next is later.", "It starts at 5 p.m. on Monday.|It ends at 6 p.m.|The next is later.")]
    [InlineData("en", "See No. 5 and p. 7. No. He will not.", "See No. 5 and p. 7.|No.|He will not.")]
    [InlineData("en", "(It was late.) We left.", "(It was late.)|We left.")]
    [InlineData("en", "See example.com. It is there.", "See example.com.|It is there.")]
    [InlineData("en", "He went home.She did not.", "He went home.|She did not.")]
    [InlineData("en", "1. First things first. 2. Then others.", "1. First things first.|2. Then others.")]
    [InlineData("en", "Yahoo! is old. The iPhone is not. iPhones sell.", "Yahoo! is old.|The iPhone is not.|iPhones sell.")]
    [InlineData("de", "Am 3. Oktober kam Dr. Meier, z. B. mit Frau. Es regnete.", "Am 3. Oktober kam Dr. Meier, z. B. mit Frau.|Es regnete.")]
    [InlineData("de", "„Das ist gut.“ Er ging.", "„Das ist gut.“|Er ging.")]
    [InlineData("fr", "M. Dupont est venu. « Où est-il ? » Il est parti.", "M. Dupont est venu.|« Où est-il ? »|Il est parti.")]
    [InlineData("es", "El Sr. García llegó. ¿Dónde está? ¡Qué bien! Se fue.", "El Sr. García llegó.|¿Dónde está?|¡Qué bien!|Se fue.")]
    [InlineData("it", "Il dott. Rossi è qui. Bene.", "Il dott. Rossi è qui.|Bene.")]
    [InlineData("nl", "Dhr. Jansen kwam om 8.30 uur. Hij bleef.", "Dhr. Jansen kwam om 8.30 uur.|Hij bleef.")]
    [InlineData("ru", "Это г-н Иванов и др. Он ушёл. Что? Да!", "Это г-н Иванов и др. Он ушёл.|Что?|Да!")]
    [InlineData("zh", "他来了。她走了！你呢？“好。”他说。", "他来了。|她走了！|你呢？|“好。”|他说。")]
    [InlineData("ja", "雨が降った。「行く。」と言った。そうか？", "雨が降った。|「行く。」と言った。|そうか？")]
    [InlineData("ar", "وصل الوزير. ماذا قال؟ لا شيء.", "وصل الوزير.|ماذا قال؟|لا شيء.")]
    [InlineData("ur", "وہ آیا۔ وہ گئی۔", "وہ آیا۔|وہ گئی۔")]
    [InlineData("hi", "वह आया। वह गई। क्यों?", "वह आया।|वह गई।|क्यों?")]
    [InlineData("hy", "Նա եկավ։ Նա գնաց։", "Նա եկավ։|Նա գնաց։")]
    [InlineData("am", "እሱ መጣ። እሷ ሄደች።", "እሱ መጣ።|እሷ ሄደች።")]
    [InlineData("en", "", "")]
    [InlineData("en", "no end", "no end")]
    public void A_text_is_cut_where_sentences_end(string language, string text, string sentences)
    {
        text = text.Replace('|', ' ');
        Assert.Equal(sentences, string.Join('|', Split(text, language)));
    }

    [Fact]
    public void A_line_break_ends_a_sentence() => Assert.Equal(["A headline", "Then a text."], Split("A headline\nThen a text.", "en"));

    [Fact]
    public void A_sentence_that_never_ends_is_cut_behind_a_comma_where_there_is_one()
    {
        var text = string.Join(' ', Enumerable.Range(0, 1_000).Select(static i => i % 50 == 49 ? "word," : "word"));
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, tokens);
        Assert.All(sentences, static sentence => Assert.InRange(sentence.Count, 1, SentenceSplitter.LongestSentence));
        Assert.All(sentences.SkipLast(1), sentence => Assert.Equal(',', text[tokens[sentence.End - 1].Start]));
        Assert.Equal([false, true], sentences.Take(2).Select(static sentence => sentence.Continues));
    }

    private static IEnumerable<string> Split(string text, string language)
    {
        var tokens = Tokenizer.Tokenize(text);
        return SentenceSplitter.Split(text, tokens, language).Select(sentence => text[tokens[sentence.First].Start..tokens[sentence.End - 1].End]);
    }
}
