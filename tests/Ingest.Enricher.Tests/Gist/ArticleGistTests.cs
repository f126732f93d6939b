using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Contracts;
using Ingest.Enricher.Gist;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Gist;

public sealed class ArticleGistTests
{
    private static readonly string[] Harbour =
    [
        "PORT ELLEN (Coast News) - The town council voted on Tuesday to close the harbour bridge for repairs until spring.",
        "The closure means that ferry passengers will have to use the old quay. Engineers found cracks in the harbour bridge last month. They said that the cracks were growing.",
        "But shopkeepers fear for their trade. “We live from the ferry passengers,” said Anna Reid, who owns a bakery. Who will pay for the repairs?",
        "The council expects the repairs to cost two million pounds. Photo: Coast News",
    ];

    private static ArticleGist Read(string language, string? title, params string[] paragraphs) => ArticleGist.Of(ArticleText.Read(Articles.Of(title, paragraphs), language));

    private static IEnumerable<string> Summary(string language, string? title, params string[] paragraphs) => Read(language, title, paragraphs).Summary.Select(static sentence => sentence.Text);

    private static IEnumerable<string> Phrases(string language, string? title, params string[] paragraphs) => Read(language, title, paragraphs).KeyPhrases.Select(static phrase => phrase.Text);

    [Fact]
    public void A_summary_begins_with_the_lead_without_its_dateline_and_keeps_the_texts_order()
    {
        var summary = Read("en", "Council closes harbour bridge for repairs", Harbour).Summary;
        Assert.Equal("The town council voted on Tuesday to close the harbour bridge for repairs until spring.", summary[0].Text);
        Assert.InRange(summary.Count, 2, 3);
        Assert.Equal(summary.OrderBy(static s => s.Span.Paragraph).ThenBy(static s => s.Span.Start), summary);
        Assert.All(summary, static s => Assert.False(s.IsCut));
    }

    [Fact]
    public void A_sentence_that_leans_on_another_is_not_in_a_summary_without_it()
    {
        var summary = Summary("en", "Cracks in the bridge", "They said that the cracks in the bridge were growing fast.", "But the bridge was closed for cracks.", "Something else was decided in the evening.", "However, the bridge has its cracks in the bridge.");
        Assert.DoesNotContain(summary, static s => s.StartsWith("However", StringComparison.Ordinal));
        Assert.DoesNotContain(Summary("en", null, Harbour), static s => s.StartsWith("But", StringComparison.Ordinal) || s.EndsWith('?') || s.Contains("Photo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "“We live from the passengers of the old ferry.” The council closed the harbour bridge on Tuesday.", "The council closed the harbour bridge on Tuesday.")]
    [InlineData("en", "“We live from the ferry. The ferry lives from us all. Nothing else is here.” The council closed the bridge on Tuesday.", "The council closed the bridge on Tuesday.")]
    [InlineData("de", "„Wir leben alle von der Fähre.“ Der Stadtrat hat die Hafenbrücke am Dienstag gesperrt.", "Der Stadtrat hat die Hafenbrücke am Dienstag gesperrt.")]
    [InlineData("fr", "« Nous vivons tous du vieux bac. » Le conseil municipal a fermé le pont mardi soir.", "Le conseil municipal a fermé le pont mardi soir.")]
    public void A_quote_without_its_speaker_is_not_in_a_summary(string language, string text, string expected) => Assert.Equal([expected], Summary(language, null, text));

    [Theory]
    [InlineData("ja", "市議会は火曜日、港の橋を春まで閉鎖することを決めた。しかし住民は反対している。橋の修理には多額の費用がかかる見込みだ。", "市議会は火曜日、港の橋を春まで閉鎖することを決めた。")]
    [InlineData("ru", "Городской совет во вторник решил закрыть мост в порту до весны. Он был построен давно и быстро.", "Городской совет во вторник решил закрыть мост в порту до весны.")]
    [InlineData("ar", "قرر مجلس المدينة يوم الثلاثاء إغلاق جسر الميناء حتى الربيع. هل يدفع السكان تكاليف إصلاح الجسر القديم؟", "قرر مجلس المدينة يوم الثلاثاء إغلاق جسر الميناء حتى الربيع.")]
    [InlineData("hi", "नगर परिषद ने मंगलवार को बंदरगाह का पुल बंद करने का फैसला किया। क्या इसका खर्च लोग देंगे अभी?", "नगर परिषद ने मंगलवार को बंदरगाह का पुल बंद करने का फैसला किया।")]
    public void Sentences_end_in_every_script(string language, string text, string first) => Assert.Equal(first, Summary(language, null, text).First());

    [Fact]
    public void A_summary_says_nothing_twice() => Assert.Equal(
        ["The town council closed the harbour bridge on Tuesday evening.", "Ferry passengers will use the old quay instead until spring."],
        Summary(
            "en",
            null,
            "The town council closed the harbour bridge on Tuesday evening.",
            "On Tuesday evening the town council closed the harbour bridge.",
            "Ferry passengers will use the old quay instead until spring."));

    [Fact]
    public void A_short_article_gives_what_is_there()
    {
        Assert.Equal(["Bridge closed"], Summary("en", null, "Bridge closed"));
        Assert.Equal(["Why?"], Summary("en", null, "Why?"));
        Assert.Empty(Summary("en", "A title alone"));
        Assert.Empty(Summary("en", null, "1 2 3."));
    }

    [Fact]
    public void A_sentence_longer_than_the_bound_is_cut_and_marked()
    {
        var sentence = Assert.Single(Read("en", null, string.Join(' ', Enumerable.Repeat("harbour", 400)) + ".").Summary);
        Assert.True(sentence.IsCut);
        Assert.InRange(sentence.Text.Length, 500, Summarizer.MaxLength);
        Assert.EndsWith("harbour", sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_is_no_sentence_of_the_text()
    {
        var article = Articles.Of(null, "The harbour bridge at Port Ellen in the evening sun.", "The council closed the harbour bridge on Tuesday evening.") with
        {
            Captions = [new Caption { Text = "The harbour bridge at Port Ellen in the evening sun." }],
        };
        Assert.Equal(["The council closed the harbour bridge on Tuesday evening."], ArticleGist.Of(ArticleText.Read(article, "en")).Summary.Select(static s => s.Text));
    }

    [Fact]
    public void Key_phrases_repeat_and_stand_in_the_title()
    {
        var phrases = Read("en", "Council closes harbour bridge for repairs", Harbour).KeyPhrases;
        Assert.Equal("harbour bridge", phrases[0].Text);
        Assert.Equal((2, 1.0), (phrases[0].Count, phrases[0].Score));
        Assert.Equal("harbour bridge", Harbour[0].Substring(phrases[0].First.Start, phrases[0].First.Length));
        Assert.Contains("ferry passengers", phrases.Select(static p => p.Text));
        Assert.DoesNotContain(phrases, static p => p.Text is "bridge" or "said" or "Tuesday");
        Assert.InRange(phrases.Count, 3, 12);
        Assert.Equal(phrases.OrderByDescending(static p => p.Score), phrases);
    }

    [Theory]
    [InlineData("en", "A wind farm opened. Other wind farms follow. The wind farm is big.", "wind farm")]
    [InlineData("en", "The Bank of England raised rates. The Bank of England waits.", "Bank of England")]
    [InlineData("fr", "Le ministre de la Justice est venu. Les ministres de la Justice se voient. Un ministre de la Justice part.", "ministre de la Justice")]
    [InlineData("es", "El presidente del Gobierno viaja. El presidente del Gobierno habla.", "presidente del Gobierno")]
    [InlineData("de", "Die erneuerbaren Energien wachsen. Ohne erneuerbare Energien geht nichts. Für erneuerbare Energien wird geworben.", "erneuerbare Energien")]
    [InlineData("it", "La riforma fiscale divide. Una riforma fiscale serve.", "riforma fiscale")]
    [InlineData("pt", "A taxa básica subiu. Esta taxa básica preocupa.", "taxa básica")]
    [InlineData("nl", "De nieuwe windmolens draaien. De windmolens op zee. Geen windmolens hier.", "windmolens")]
    [InlineData("ru", "Совет закрыл городской мост. О городском мосте спорят. Это городской мост.", "городской мост")]
    [InlineData("tr", "Belediye meclisi toplandı. Bu belediye meclisi için zor.", "Belediye meclisi")]
    [InlineData("id", "Harga minyak naik. Karena harga minyak itu.", "Harga minyak")]
    [InlineData("sv", "Den gamla hamnbron stängs. En hamnbro behövs. Vid hamnbron väntar alla.", "hamnbron")]
    [InlineData("pl", "Reforma podatkowa dzieli. O reformie podatkowej i reforma podatkowa.", "reforma podatkowa")]
    [InlineData("ar", "أغلق المجلس جسر الميناء. وفي جسر الميناء شقوق. هذا جسر الميناء.", "جسر الميناء")]
    [InlineData("zh", "航天合作论坛开幕。他们支持航天合作。这是航天合作的成果。", "航天合作")]
    public void Phrases_are_found_in_many_languages(string language, string text, string expected) =>
        Assert.Contains(expected, Phrases(language, null, text), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void No_phrase_crosses_punctuation()
    {
        var phrases = Phrases("en", null, "Storm, harbour. Bridge (market) storm, harbour. Bridge (market) storm, harbour.");
        Assert.All(phrases, static p => Assert.DoesNotContain(' ', p));
    }

    [Fact]
    public void A_verb_is_not_part_of_a_phrase()
    {
        var phrases = Phrases("en", null, "He upheld climate policy. The court upheld the appeal. They upheld climate policy. The court upheld the appeal. The court waits.");
        Assert.Contains("climate policy", phrases);
        Assert.Contains("court", phrases);
        Assert.DoesNotContain(phrases, static p => p.Contains("upheld", StringComparison.Ordinal));
    }

    public static TheoryData<string> Hostile => HostileText.Texts;

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_text_is_read(string text) => Check(text, [text, text]);

    [Property(MaxTest = 500)]
    public Property Every_place_is_in_its_text() => Prop.ForAll(HostileText.Paragraphs(), static paragraphs => Check(paragraphs.FirstOrDefault(), paragraphs));

    private static void Check(string? title, string[] paragraphs)
    {
        foreach (var language in new[] { "en", "und", "ja" })
        {
            var gist = Read(language, title, paragraphs);
            Assert.InRange(gist.KeyPhrases.Count, 0, KeyPhraseExtractor.MaxPhrases);
            foreach (var phrase in gist.KeyPhrases)
            {
                Assert.InRange(phrase.Score, 0, 1);
                Assert.True(phrase.Count >= 1);
                Assert.NotEmpty(paragraphs[phrase.First.Paragraph].Substring(phrase.First.Start, phrase.First.Length));
            }
            Assert.InRange(gist.Summary.Count, 0, 3);
            Assert.InRange(gist.Summary.Sum(static s => s.Text.Length), 0, Summarizer.MaxLength);
            Assert.All(gist.Summary, s => Assert.Equal(s.Text, paragraphs[s.Span.Paragraph].Substring(s.Span.Start, s.Span.Length)));
        }
    }

    [Fact]
    public void Work_grows_with_the_length_and_not_faster()
    {
        static long Allocated(int sentences)
        {
            var article = ArticleText.Read(Articles.Of("t", [.. Enumerable.Range(0, sentences).Select(static i => $"Word{i} of the harbour bridge was{i} closed number{i} again.")]), "en");
            var before = GC.GetAllocatedBytesForCurrentThread();
            ArticleGist.Of(article);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(10);
        Assert.InRange(Allocated(40_000), 0, 2 * Allocated(20_000));
    }
}
