using Ingest.AllInOne.Tests.Processes;

namespace Ingest.AllInOne.Tests;

/// <summary>samples/README.md promises what becomes of each page: whoever tries the samples compares.</summary>
public sealed class SamplesTests
{
    [Fact]
    public async Task Each_sample_becomes_what_the_table_says()
    {
        using var folder = new TemporaryFolder();
        var answers = Path.Combine(folder.Path, "answers.json");
        Assert.Equal(0, (await IngestProcess.RunAsync("clean", "--batch", Repository.Samples, "--out", answers)).ExitCode);
        var found = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(answers, TestContext.Current.CancellationToken))!.AsObject();
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Repository.Samples, "README.md"), TestContext.Current.CancellationToken))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).Select(static line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(
            Directory.EnumerateFiles(Repository.Samples).Select(Path.GetFileName).Where(static name => name != "README.md").Order(StringComparer.Ordinal),
            rows.Select(static row => row[1].Trim('`')));
        // Of a file of submissions each line is a page of its own, which the row sums up in words.
        foreach (var row in rows.Where(static row => !row[1].EndsWith(".ndjson`", StringComparison.Ordinal)))
        {
            var kind = (string)found[Path.GetFileNameWithoutExtension(row[1].Trim('`'))]!["kind"]!;
            var promised = row[3].StartsWith("rejected: ", StringComparison.Ordinal) ? row[3].Split('`')[1] : row[3].Split(',')[0];
            Assert.True(kind == promised, $"{row[1]} is {kind}, samples/README.md says {promised}");
        }
    }
}
