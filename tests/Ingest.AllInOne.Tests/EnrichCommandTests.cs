using System.Text.Json.Nodes;
using Ingest.AllInOne.Tests.Processes;

namespace Ingest.AllInOne.Tests;

public sealed class EnrichCommandTests
{
    private const string First = """
        Minister visits the harbour of Odesa

        The minister, Volodymyr Shevchenko, visited the harbour of Odesa on Monday and said that the quay would be widened by spring at the latest.

        "We have talked enough for a generation," Shevchenko said after he had met the fishermen, who had waited for him at the pier since the morning.

        At least 12 people were injured when a crane fell there in March, and the work is to cost about 9 million euros, a third of it from Poland.
        """;

    private const string Second = """
        Quay in Odesa to be widened, minister says

        Wolodymyr Schewtschenko, the minister, told reporters in Odesa on Monday evening that the quay would be widened before the spring of next year.

        Fishermen and merchants had complained for years that larger ships could not turn there, and that they had to wait outside of the pier for days.
        """;

    [Fact]
    public async Task A_page_is_enriched_with_offsets_and_reasons_and_nothing_is_stored()
    {
        using var folder = await WithPagesAsync();
        var enrich = await IngestProcess.RunAsync("enrich", Path.Combine(folder.Pages, "first.txt"), "--explain", "--json", "--data", folder.Data);

        Assert.Equal(0, enrich.ExitCode);
        var (article, enrichment) = (enrich.Json["article"]!, enrich.Json["enrichment"]!);
        Assert.Equal("en", (string?)enrichment["language"]);
        var minister = enrichment["entities"]!.AsArray().Single(static entity => (string?)entity!["name"] == "Volodymyr Shevchenko")!;
        Assert.Equal("PERSON", (string?)minister["type"]);
        Assert.All(minister["mentions"]!.AsArray(), mention => Assert.EndsWith("Shevchenko", TextOf(article, mention!), StringComparison.Ordinal));
        Assert.Equal(2, minister["mentions"]!.AsArray().Count);
        Assert.Equal("Odesa", (string?)enrichment["places"]!.AsArray().Single(static place => (bool?)place!["isMain"] == true)!["name"]);
        Assert.Equal("Volodymyr Shevchenko", (string?)enrichment["quotes"]![0]!["speaker"]);
        Assert.Equal([("injured", 12m), ("money", 9_000_000m)], enrichment["facts"]!.AsArray().Select(static fact => ((string)fact!["kind"]!, (decimal)fact["value"]!)));
        Assert.NotEmpty(enrichment["summary"]!.AsArray());
        Assert.Contains(enrich.Json["names"]!.AsArray(), static name => name!["votes"]!.AsArray().Count > 1);
        Assert.False(Directory.Exists(folder.Data) && Directory.EnumerateFiles(folder.Data).Any());
    }

    [Fact]
    public async Task One_spelling_finds_the_other_and_the_facet_has_one_entry()
    {
        using var folder = await WithPagesAsync();
        var add = await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        Assert.Equal(0, add.ExitCode);
        foreach (var words in new[] { "shevchenko", "Schewtschenko", "volodymyr shevchenko" })
        {
            var search = await IngestProcess.RunAsync("search", words, "--facets", "--json", "--data", folder.Data);
            Assert.Equal(2, (int)search.Json["total"]!);
            Assert.Equal(2, (int)Assert.Single(search.Json["facets"]!["person"]!.AsArray())!["count"]!);
        }
        var narrowed = await IngestProcess.RunAsync("search", "--person", "Vladimir Shevchenko", "--json", "--data", folder.Data);
        Assert.Equal(0, (int)narrowed.Json["total"]!);
        narrowed = await IngestProcess.RunAsync("search", "--person", "SHEVCHENKO, Volodymyr", "--json", "--data", folder.Data);
        Assert.Equal(2, (int)narrowed.Json["total"]!);
    }

    [Fact]
    public async Task A_file_of_texts_is_enriched_in_its_order_with_offsets_in_code_points()
    {
        using var folder = await WithPagesAsync();
        var input = Path.Combine(folder.Pages, "texts.jsonl");
        await File.WriteAllLinesAsync(input, Enumerable.Range(0, 40).Select(static i => new JsonObject { ["id"] = $"t{i}", ["text"] = $"{string.Concat(Enumerable.Repeat("\U0001F642", i))} News.\nAngela Merkel met Emmanuel Macron in Paris." }.ToJsonString()), TestContext.Current.CancellationToken);
        var output = Path.Combine(folder.Pages, "out.jsonl");
        var enrich = await IngestProcess.RunAsync("enrich", "--batch", input, "--out", output);

        Assert.Equal(0, enrich.ExitCode);
        var lines = (await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken)).Select(static line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(Enumerable.Range(0, 40).Select(static i => $"t{i}"), lines.Select(static line => (string)line["id"]!));
        for (var i = 0; i < lines.Count; i++)
        {
            var person = lines[i]["entities"]!.AsArray().First(static entity => (string?)entity![2] == "PER")!;
            Assert.Equal((i + 7, i + 7 + "Angela Merkel".Length), ((int)person[0]!, (int)person[1]!));
        }
    }

    [Theory]
    [InlineData("{\"id\": 5", "line 2")]
    [InlineData("{\"id\": \"a\"}", "line 2 has no id or no text")]
    public async Task A_line_that_is_none_is_named(string line, string problem)
    {
        using var folder = await WithPagesAsync();
        var input = Path.Combine(folder.Pages, "texts.jsonl");
        await File.WriteAllTextAsync(input, "{\"id\":\"a\",\"text\":\"b\"}\n" + line, TestContext.Current.CancellationToken);
        var enrich = await IngestProcess.RunAsync("enrich", "--batch", input, "--out", Path.Combine(folder.Pages, "out.jsonl"));
        Assert.Equal(2, enrich.ExitCode);
        Assert.Contains(problem, enrich.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Pages, "out.jsonl")));
    }

    [Fact]
    public async Task The_operators_names_tag_documents_and_a_list_with_a_fault_stops_the_start()
    {
        using var folder = await WithPagesAsync();
        var list = Path.Combine(folder.Data, "..", "watch.csv");
        await File.WriteAllTextAsync(list, "name,tag,alias\nThe quay,works,quay\n", TestContext.Current.CancellationToken);
        var enrich = await IngestProcess.RunAsync("enrich", Path.Combine(folder.Pages, "first.txt"), "--json", "--set", $"Enricher:WatchList={list}");
        var watched = Assert.Single(enrich.Json["enrichment"]!["watched"]!.AsArray())!;
        Assert.Equal(("The quay", "works"), ((string?)watched["name"], (string?)watched["tag"]));

        await File.WriteAllTextAsync(list, "[{\"aliases\":[\"x\"]}]", TestContext.Current.CancellationToken);
        var broken = await IngestProcess.RunAsync("enrich", Path.Combine(folder.Pages, "first.txt"), "--set", $"Enricher:WatchList={list}");
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("Enricher:WatchList", broken.Error, StringComparison.Ordinal);
    }

    private static string TextOf(JsonNode article, JsonNode span) =>
        ((int)span["paragraph"]! < 0 ? (string)article["title"]! : (string)article["paragraphs"]![(int)span["paragraph"]!]!["text"]!).Substring((int)span["start"]!, (int)span["length"]!);

    private static async Task<TemporaryFolder> WithPagesAsync()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Pages);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "first.txt"), First, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "second.txt"), Second, TestContext.Current.CancellationToken);
        return folder;
    }
}
