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
    [InlineData("title: one", "(title: & one)")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("c++", "c++")]
    [InlineData("state-of-the-art", "state-of-the-art")]
    [InlineData("one - two", "(one & two)")]
    [InlineData("-", "")]
    [InlineData("\"", "")]
    [InlineData("\"\"\"", "[]")]
    [InlineData("\"one two", "(one & two)")]
    [InlineData("one\"", "one")]
    [InlineData("(one two", "(one & two)")]
    [InlineData("one) two", "(one & two)")]
    [InlineData(")(", "")]
    [InlineData("()", "")]
    [InlineData("a OR", "a")]
    [InlineData("OR a", "a")]
    [InlineData("a OR OR b", "(a | b)")]
    [InlineData("a AND", "a")]
    [InlineData("a NOT", "a")]
    [InlineData("OR", "OR")]
    [InlineData("צה\"ל", "צה\"ל")]
    [InlineData("f(x)", "(f & x)")]
    public void What_people_type_is_read_sensibly(string text, string expected) => Assert.Equal(expected, Write(QueryParser.Parse(text)));

    [Fact]
    public void Bounds_are_named()
    {
        Assert.Contains("2000", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('a', 2_001))).Message);
        Assert.Contains("64", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 65)))).Message);
        Assert.Contains("12", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('(', 21) + "a")).Message);
        Assert.Contains("12", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Concat(Enumerable.Repeat("NOT ", 21)) + "a")).Message);
        Assert.NotNull(QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 64))));
        Assert.NotNull(QueryParser.Parse(new string('(', 11) + "a"));
    }

    [Fact]
    public void Any_typing_is_parsed_or_refused_with_a_bound()
    {
        string[] pieces = ["a", "\"", "(", ")", "-", "OR", "AND", "NOT", " ", " ", "*", "title:", ":", "+", "北京", "\uD83D", "&"];
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = QueryParser.Parse(text);
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
