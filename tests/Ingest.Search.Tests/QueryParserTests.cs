using Ingest.Search.Queries;

namespace Ingest.Search.Tests;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("one", "one")]
    [InlineData("one two", "(one & two)")]
    [InlineData("one AND two", "(one & two)")]
    [InlineData("one OR two three", "(one | (two & three))")]
    [InlineData("(one OR two) three", "((one | two) & three)")]
    [InlineData("\"one two\" three", "([one two] & three)")]
    [InlineData("“one two”", "[one two]")]
    [InlineData("pre* \"two wo\"*", "(pre* & [two wo]*)")]
    [InlineData("one -two", "(one & !two)")]
    [InlineData("one NOT two", "(one & !two)")]
    [InlineData("-two", "!two")]
    [InlineData("-(one two)", "!(one & two)")]
    [InlineData("title:one AUTHOR:\"two x\" site:(a OR b)", "(Title:one & Author:[two x] & (Host:a | Host:b))")]
    [InlineData("-title:one", "!Title:one")]
    [InlineData("title:-one", "!Title:one")]
    [InlineData("12:30 foo:bar https://a.example/b", "(12:30 & foo:bar & https://a.example/b)")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("c++", "c++")]
    [InlineData("state-of-the-art", "state-of-the-art")]
    [InlineData("one - two", "(one & two)")]
    [InlineData("-", "")]
    [InlineData("\"OR\" \"title:\"", "(OR & title:)")]
    [InlineData("צה\"ל", "צה\"ל")]
    [InlineData("f(x)", "(f & x)")]
    public void What_people_type_is_read_sensibly(string text, string expected) => Assert.Equal(expected, Write(QueryParser.Parse(text)));

    [Theory]
    [InlineData("\"unclosed", 1, "quote", "Write another quote")]
    [InlineData("one \"two three", 5, "quote", "leave this one out")]
    [InlineData("one \"\" two", 5, "quotes hold no word", "between them")]
    [InlineData("foo AND (", 9, "parenthesis opens", "Write ')'")]
    [InlineData("(one (two)", 1, "parenthesis opens", "Write ')'")]
    [InlineData("foo )", 5, "parenthesis closes", "Write '('")]
    [InlineData("(one)) two", 6, "parenthesis closes", "leave ')' out")]
    [InlineData(")(", 1, "parenthesis closes", "leave ')' out")]
    [InlineData("one ()", 5, "parentheses hold no word", "between them")]
    [InlineData("one OR", 5, "'OR' has no word behind it", "\"OR\"")]
    [InlineData("OR one", 1, "'OR' has no word before it", "\"OR\"")]
    [InlineData("one OR OR two", 5, "'OR' has no word behind it", "leave 'OR' out")]
    [InlineData("one AND OR two", 5, "'AND' has no word behind it", "leave 'AND' out")]
    [InlineData("(AND one)", 2, "'AND' has no word before it", "leave 'AND' out")]
    [InlineData("(one OR) two", 6, "'OR' has no word behind it", "leave 'OR' out")]
    [InlineData("one NOT", 5, "'NOT' has no word behind it", "leave 'NOT' out")]
    [InlineData("-OR", 1, "'-' has no word behind it", "leave '-' out")]
    [InlineData("OR", 1, "'OR' has no word before it", "\"OR\"")]
    [InlineData("title: one", 1, "no word stands right behind it", "title:word")]
    [InlineData("one (title:)", 6, "no word stands right behind it", "\"title:\"")]
    [InlineData("title:OR", 1, "'title:' has no word behind it", "\"title:\"")]
    [InlineData("one *", 5, "star", "pre*")]
    [InlineData("\uD83D\uDE42e\u0301 )", 4, "parenthesis closes", "Write '('")]
    public void What_is_broken_is_refused_with_the_query_the_place_and_a_remedy(string text, int position, string what, string remedy)
    {
        var fault = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(text));
        Assert.Equal(position, fault.Position);
        Assert.Contains($"'{text}'", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"at character {position}, ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_query_the_part_around_the_fault_is_shown_and_no_character_is_split()
    {
        var fault = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse($"{string.Concat(Enumerable.Repeat("\uD83D\uDE42", 100))}x ) {new string('b', 500)}"));
        Assert.Equal(103, fault.Position);
        Assert.InRange(fault.Message.Length, 100, 300);
        Assert.Contains("x ) bbb", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Message.EnumerateRunes().All(static rune => rune.Value != 0xFFFD));
    }

    [Fact]
    public void Bounds_are_named()
    {
        Assert.Contains("2000", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('a', 2_001))).Message);
        Assert.Contains("64", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 65)))).Message);
        Assert.Contains("12", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('(', 21) + "a" + new string(')', 21))).Message);
        Assert.Contains("12", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Concat(Enumerable.Repeat("NOT ", 21)) + "a")).Message);
        Assert.NotNull(QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 64))));
        Assert.NotNull(QueryParser.Parse(new string('(', 11) + "a" + new string(')', 11)));
    }

    [Fact]
    public void Any_typing_is_parsed_or_refused_with_its_place()
    {
        string[] pieces = ["a", "\"", "(", ")", "-", "OR", "AND", "NOT", " ", " ", "*", "title:", ":", "+", "北京", "\uD83D", "&"];
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                _ = QueryParser.Parse(text);
            }
            catch (QuerySyntaxException fault)
            {
                Assert.InRange(fault.Position!.Value, 1, text.Length);
            }
        }
    }

    private static string Write(QueryNode? node) => node switch
    {
        null => "",
        QueryWords words => (words.Field == SearchField.Any ? "" : words.Field + ":") + (words.Text.Contains(' ') || words.Text.Length == 0 ? $"[{words.Text}]" : words.Text) + (words.IsPrefix ? "*" : ""),
        QueryNot not => "!" + Write(not.Part),
        QueryAll all => "(" + string.Join(" & ", all.Parts.Select(Write)) + ")",
        QueryAny any => "(" + string.Join(" | ", any.Parts.Select(Write)) + ")",
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
