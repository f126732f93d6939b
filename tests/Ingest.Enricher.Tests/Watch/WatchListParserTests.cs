using System.Text;
using FsCheck.Xunit;
using Ingest.Enricher.Watch;

namespace Ingest.Enricher.Tests.Watch;

public sealed class WatchListParserTests
{
    private static ParsedWatchList Parse(string text) => WatchListParser.Parse(Encoding.UTF8.GetBytes(text));

    private static string Show(ParsedWatchList list) => string.Join("; ", list.Entries.Select(static e => $"{e.Name}={string.Join('|', e.Aliases)}{(e.Tag is null ? "" : $"#{e.Tag}")}"));

    [Theory]
    [InlineData("Acme,Acme Inc.,ACM\nBravo", "Acme=Acme Inc.|ACM; Bravo=")]
    [InlineData("name,alias,alias\r\nAcme,Acme Inc.,\r\n\r\nBravo,,B Corp\r\n", "Acme=Acme Inc.; Bravo=B Corp")]
    [InlineData("Name;Tag;Alias\nAcme;firms;Acme Inc.\nBravo;;\n", "Acme=Acme Inc.#firms; Bravo=")]
    [InlineData("# our list\n\"Paris, Texas\",\"The \"\"Big\"\" One\"\n", "Paris, Texas=The \"Big\" One")]
    [InlineData("\uFEFFAcme\tAC\n", "Acme=AC")]
    [InlineData("[{\"name\":\"Acme\",\"aliases\":[\"Acme Inc.\",\"AC\"],\"tag\":\"firms\"},{\"name\":\"Bravo\",\"aliases\":null}]", "Acme=Acme Inc.|AC#firms; Bravo=")]
    [InlineData(" [ // ours\n {\"name\":\"Acme\",}, ]", "Acme=")]
    public void Lists_are_read(string text, string expected)
    {
        var list = Parse(text);
        Assert.Empty(list.Errors);
        Assert.Equal(expected, Show(list));
    }

    [Theory]
    [InlineData("", "1: the list is empty")]
    [InlineData("name,alias\n", "1: the list has no name")]
    [InlineData("Acme\n,AC\n---\nBravo,???\n", "2: an empty name|3: the name \"---\" has no letter|4: the alias \"???\" has no letter")]
    [InlineData("Acme\nBravo\nAcme,AC", "3: the name \"Acme\" stands on line 1 already")]
    [InlineData("Acme\n\"Bravo\nCharlie", "2: a quotation mark is not closed")]
    [InlineData("\"A\nB\",x\n,y", "3: an empty name")]
    [InlineData("{\"name\":\"Acme\"}", "1: the list is no array")]
    [InlineData("[\n{\"name\":\"Acme\"},\n5,\n{\"nom\":\"B\"}\n]", "3: an item that is no object|4: the property \"nom\" is not known|4: an empty name")]
    [InlineData("[\n{\"name\":7,\"aliases\":\"AC\"},\n{\"name\":\"B\",\"aliases\":[1,\"b\"],\"tag\":[]}]", "2: \"name\" is no text|2: \"aliases\" is no array|2: an empty name|3: an alias that is no text|3: \"tag\" is no text")]
    [InlineData("[\n{\"name\":\"Acme\"},\n{\"name\":", "3: no valid JSON")]
    [InlineData("[{\"name\":\"Acme\"}]\n]", "2: no valid JSON")]
    [InlineData("[{\"name\":\"\\ud800\"}]", "1: a text that is no valid UTF-8")]
    public void Every_fault_has_its_line_and_remedy(string text, string expected)
    {
        var errors = Parse(text).Errors;
        var parts = expected.Split('|');
        Assert.Equal(parts.Length, errors.Count);
        Assert.All(parts.Zip(errors), static pair => Assert.StartsWith(pair.First, $"{pair.Second.Line}: {pair.Second.Message}", StringComparison.Ordinal));
    }

    [Fact]
    public void Bounds_are_kept()
    {
        Assert.Contains("100,000 names", Assert.Single(Parse(string.Join('\n', Enumerable.Range(0, 100_005).Select(static i => $"name{i}"))).Errors).Message, StringComparison.Ordinal);
        Assert.Contains("10 MB", Assert.Single(WatchListParser.Parse(new byte[WatchListLimits.MaxSize + 1]).Errors).Message, StringComparison.Ordinal);
        Assert.Contains("201 characters", Assert.Single(Parse(new string('a', 201)).Errors).Message, StringComparison.Ordinal);
        Assert.Contains("101 aliases", Assert.Single(Parse("Acme" + string.Concat(Enumerable.Repeat(",b", 101))).Errors).Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(WatchListParser.Parse([(byte)'a', (byte)'\n', 0xFF]).Errors).Line);
    }

    [Property(MaxTest = 500)]
    public bool No_bytes_throw(byte[] bytes) => WatchListParser.Parse(bytes) is not null && WatchListParser.Parse([(byte)'[', .. bytes]).Errors.Count > 0;

    [Property(MaxTest = 500)]
    public bool No_text_throws(string? text) => Parse($"a,\"{text}\n[{text}") is not null && Parse($"[{{\"name\":\"{text}\"}}]") is not null;
}
