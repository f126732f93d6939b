using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Enricher.Sentences;
using Ingest.Enricher.Tests.Gist;
using Ingest.Enricher.Watch;

namespace Ingest.Enricher.Tests.Watch;

public sealed class WatchListMatcherTests
{
    private static WatchListEntry Entry(string name, params string[] aliases) => new() { Name = name, Aliases = aliases };

    private static string Show(string text, params string[] names)
    {
        var matches = new List<WatchMatch>();
        new WatchListMatcher([.. names.Select(static name => Entry(name))]).Find(text, 3, matches);
        Assert.All(matches, static match => Assert.Equal(3, match.Span.Paragraph));
        return string.Join('|', matches.Select(match => $"{match.Entry.Name}:{text.Substring(match.Span.Start, match.Span.Length)}"));
    }

    [Theory]
    [InlineData("The ACME bridge.", "Acme", "Acme:ACME")]
    [InlineData("Acmeville and pacme.", "Acme", "")]
    [InlineData("Sao Paulo, SÃO PAULO, São-Paulo", "São Paulo", "São Paulo:Sao Paulo|São Paulo:SÃO PAULO|São Paulo:São-Paulo")]
    [InlineData("Møller, Moller, MØLLER", "Møller", "Møller:Møller|Møller:Moller|Møller:MØLLER")]
    [InlineData("Strasse, Straße, STRAẞE", "Straße", "Straße:Strasse|Straße:Straße|Straße:STRAẞE")]
    [InlineData("cafe\u0301 Cafés", "café", "café:cafe\u0301")]
    [InlineData("Acme's plan, Acme’s", "Acme", "Acme:Acme|Acme:Acme")]
    [InlineData("J.P. Morgan and JP Morgan", "J. P. Morgan", "J. P. Morgan:J.P. Morgan")]
    [InlineData("AT&T or AT T", "AT&T", "AT&T:AT&T")]
    [InlineData("C# and C", "C#", "C#:C#")]
    [InlineData("They ate apples. Inc fell. Apples Inc. rose.", "Apples Inc.", "Apples Inc.:Apples Inc")]
    [InlineData("Paris Texas; Paris, Texas", "Paris, Texas", "Paris, Texas:Paris, Texas")]
    [InlineData("Владимира Путина. ВЛАДИМИР ПУТИН", "Владимир Путин", "Владимир Путин:ВЛАДИМИР ПУТИН")]
    [InlineData("محمّد السيد", "محمد السيد", "محمد السيد:محمّد السيد")]
    [InlineData("नरेन्द्र मोदी ने", "नरेन्द्र मोदी", "नरेन्द्र मोदी:नरेन्द्र मोदी")]
    [InlineData("पानी पीना", "पीना", "पीना:पीना")]
    [InlineData("在北京会见习近平主席", "习近平", "习近平:习近平")]
    [InlineData("삼성전자는 신삼성", "삼성", "삼성:삼성")]
    [InlineData("Diyarbakır'da, DİYARBAKIR", "Diyarbakır", "Diyarbakır:Diyarbakır|Diyarbakır:DİYARBAKIR")]
    [InlineData("US and us, U.S.", "US", "US:US")]
    public void Names_are_found_as_whole_words_whatever_their_case_and_diacritics(string text, string name, string expected) => Assert.Equal(expected, Show(text, name));

    [Fact]
    public void The_longest_name_wins_and_a_shorter_one_where_it_breaks_off()
    {
        Assert.Equal("Bank of England:Bank of England|Bank:Bank|England:England", Show("Bank of England. Bank of New England.", "Bank", "Bank of England", "England"));
        Assert.Equal("b c:b c", Show("a b c", "a b d", "b c"));
    }

    [Fact]
    public void An_alias_gives_its_name_and_one_form_can_be_of_two_entries()
    {
        var matcher = new WatchListMatcher([Entry("Acme", "ACM Group", "acm group"), Entry("Other", "Acm Group")]);
        var article = ArticleText.Read(Articles.Of("Acme rises", "x", "The ACM GROUP."), "en");
        Assert.Equal([("Acme", -1, 0, 4), ("Acme", 1, 4, 9), ("Other", 1, 4, 9)], matcher.Find(article).Select(static m => (m.Entry.Name, m.Span.Paragraph, m.Span.Start, m.Span.Length)));
        Assert.Empty(WatchListMatcher.Empty.Find(article));
    }

    [Fact]
    public void A_short_alias_matches_exactly_and_leaves_its_place_to_others() => Assert.Equal("it:it|IT:IT", Show("it IT It", "IT", "it"));

    [Fact]
    public void The_largest_list_is_searched()
    {
        var matcher = new WatchListMatcher([.. Enumerable.Range(0, 100_000).Select(static i => Entry($"Firm number {i}", $"F{i} Ltd"))]);
        var matches = new List<WatchMatch>();
        matcher.Find("A Firm Number 99999 and f5 ltd.", 0, matches);
        Assert.Equal(["Firm number 99999", "Firm number 5"], matches.Select(static m => m.Entry.Name));
    }

    [Fact]
    public void Matches_are_bounded()
    {
        var matches = new List<WatchMatch>();
        new WatchListMatcher([Entry("Acme")]).Find(string.Concat(Enumerable.Repeat("acme ", 20_000)), 0, matches);
        Assert.Equal(WatchListMatcher.MaxMatches, matches.Count);
    }

    public static TheoryData<string> Hostile => HostileText.Texts;

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_text_is_searched(string text) => Check([text]);

    [Property(MaxTest = 500)]
    public Property Every_place_is_in_its_text() => Prop.ForAll(HostileText.Paragraphs(), Check);

    [Property(MaxTest = 1_000)]
    public bool A_name_is_found_in_itself(NonEmptyString name)
    {
        var text = name.Get.Trim().TrimEnd('.');
        var matches = new List<WatchMatch>();
        new WatchListMatcher([Entry(text)]).Find(text, 0, matches);
        return matches.Count > 0 || !text.Any(char.IsAsciiLetter);
    }

    private static void Check(string[] paragraphs)
    {
        var matcher = new WatchListMatcher([Entry("harbour bridge", "a", "12", "市議", "harbour bridge harbour bridge harbour bridge closed"), Entry(new string('a', 200)), Entry("\ud800"), Entry("said"), Entry("\u0301")]);
        Assert.All(matcher.Find(ArticleText.Read(Articles.Of(null, paragraphs), "en")), m => Assert.NotEmpty(paragraphs[m.Span.Paragraph].Substring(m.Span.Start, m.Span.Length)));
    }
}
