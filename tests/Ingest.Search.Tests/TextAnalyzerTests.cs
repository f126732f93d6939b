using System.Text;
using Ingest.Search.Analysis;

namespace Ingest.Search.Tests;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("The Quick fox", "the quick fox")]
    [InlineData("Kata'ib Kata’ib Kataʾib Kataib", "kataib kataib kataib kataib")]
    [InlineData("don't don’t", "dont dont")]
    [InlineData("Trump's plan, James' book", "trump plan james book")]
    [InlineData("l'eau d’Angleterre dell'Italia O'Brien", "l eau d angleterre dell italia obrien")]
    [InlineData("U.S. U.S.A. e.g. example.com end.Next", "us usa eg example com end next")]
    [InlineData("state-of-the-art AT&T c++ #MeToo", "state of the art at t c metoo")]
    [InlineData("1,000,000 3.14 covid19 10,20", "1000000 3 14 covid19 10 20")]
    [InlineData("École Žižek Ångström straße Łódź Ærø ﬁn Ｆｕｌｌ", "ecole zizek angstrom strasse lodz aero fin full")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("İstanbul ISTANBUL ıssız", "istanbul istanbul issiz")]
    [InlineData("ΑΘΉΝΑΣ Αθήνας", "αθηνασ αθηνασ")]
    [InlineData("Ёлка мой мои́ мои\u0306 п'ять", "елка мой мои мой пять")]
    [InlineData("مُحَمَّد محـــمد أحمد إيران آسيا ایران", "محمد محمد احمد ايران اسيا ايران")]
    [InlineData("שָׁלוֹם צה\"ל צה״ל", "שלום צהל צהל")]
    [InlineData("हिन्दी समाचार", "हिन्दी समाचार")]
    [InlineData("٢٠٢٦ २०२६ ２０２６", "2026 2026 2026")]
    [InlineData("北京大学", "北京 京大 大学 学")]
    [InlineData("2026年", "2026 年")]
    [InlineData("東京タワー", "東京 京タ タワ ワー ー")]
    [InlineData("ｶﾞｽ か\u3099", "ガス ス が")]
    [InlineData("서울에서", "서울 울에 에서 서")]
    [InlineData("\u1109\u1165\u110B\u116E\u11AF", "서울 울")]
    [InlineData("ข่าว", "ข่า าว ว")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("½ № 🙂 ... '' - \"", "")]
    public void Words_are_folded_alike_in_every_script(string text, string expected)
    {
        // The expectation holds kept marks in decomposed form, as the analysis does.
        Assert.Equal(Compose(expected), Compose(Terms(text)));
    }

    [Fact]
    public void Offsets_name_the_place_of_the_word_in_the_original_text()
    {
        const string text = "Ａn École's «Kata'ib» 北京";
        Assert.Equal(["Ａn", "École", "Kata'ib", "北京", "京"], Spans(text));
    }

    [Fact]
    public void Zero_width_spaces_part_words_but_not_runs()
    {
        Assert.Equal("foo bar", Terms("foo\u200Bbar"));
        Assert.Equal(Terms("ประเทศไทย"), Terms("ประเทศ\u200Bไทย"));
    }

    [Fact]
    public void Half_a_surrogate_pair_parts_words_and_harms_nothing()
    {
        Assert.Equal("a b", Terms("a\uD83Db"));
        Assert.Equal("a b", Terms("a\uDE00b"));
        Assert.Equal("b", Terms("\uD83Db\uD83D"));
    }

    [Fact]
    public void Letters_beyond_the_basic_plane_are_read()
    {
        Assert.Equal("abc", Terms("𝐀𝐁𝐂"));
        Assert.Equal("𠮷野 野", Terms("𠮷野"));
    }

    [Fact]
    public void A_very_long_word_is_one_bounded_term()
    {
        Assert.Equal(new string('a', TokenReader.MaxTermLength), Terms(new string('A', 100_000)));
        Assert.Equal([new string('A', 100_000)], Spans(new string('A', 100_000)));
    }

    [Fact]
    public void Any_text_gives_terms_that_the_index_can_hold_at_places_inside_the_text()
    {
        var random = new Random(20_261_124);
        for (var round = 0; round < 3_000; round++)
        {
            var text = RandomText(random);
            var reader = new TokenReader(text);
            var last = 0;
            while (reader.Read())
            {
                Assert.InRange(reader.Term.Length, 1, TokenReader.MaxTermLength);
                foreach (var c in reader.Term)
                    Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c >= 0x80, $"{(int)c:X4} in {Escape(text)}");
                Assert.True(reader.Span.Start >= last && reader.Span.Length > 0 && reader.Span.Start + reader.Span.Length <= text.Length, Escape(text));
                last = reader.Span.Start;
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(reader.Term);
            }
        }
    }

    [Fact]
    public void Terms_analysed_again_stay_the_same()
    {
        for (var c = 0x20; c < 0xD800; c++)
        {
            var term = Terms(((char)c).ToString());
            if (term.Contains(' ') || term.Length == 0)
                continue;
            Assert.True(term == Terms(term), $"U+{c:X4} gives {Escape(term)}, that gives {Escape(Terms(term))}");
        }
    }

    private static string Terms(string text)
    {
        var builder = new StringBuilder();
        TextAnalyzer.AppendTerms(text, builder);
        return builder.ToString().TrimEnd();
    }

    private static List<string> Spans(string text)
    {
        var spans = new List<string>();
        var reader = new TokenReader(text);
        while (reader.Read())
            spans.Add(text.Substring(reader.Span.Start, reader.Span.Length));
        return spans;
    }

    private static string RandomText(Random random)
    {
        int[] starts = [0x20, 0x20, 0xC0, 0x300, 0x400, 0x5D0, 0x620, 0x900, 0xE00, 0x1000, 0x1100, 0x1780, 0x2010, 0x3040, 0x3090, 0x4E00, 0xAC00, 0xD800, 0xDC00, 0xFE00, 0xFF60];
        return string.Create(random.Next(60), random, (span, source) =>
        {
            for (var index = 0; index < span.Length; index++)
                span[index] = (char)(starts[source.Next(starts.Length)] + source.Next(0x60));
        });
    }

    private static string Compose(string text) => text.Normalize(NormalizationForm.FormC);

    private static string Escape(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
