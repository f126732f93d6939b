using System.Text.Json.Nodes;

namespace Ingest.Pipeline.Tests;

/// <summary>What the pipeline as a whole promises, in either form, seen from the command line.</summary>
public abstract class PipelineContract
{
    /// <summary>The environment that chooses the form.</summary>
    protected abstract IReadOnlyDictionary<string, string> Environment { get; }

    protected Task<JsonNode> RunAsync(params string[] arguments) => Cli.JsonAsync(Environment, arguments);

    /// <summary>Searches until what was written can be found: an index may make it so a moment later.</summary>
    protected async Task<JsonNode> SearchAsync(long expected, params string[] words) => await TestKit.Wait.UntilAsync(
        () => RunAsync(["search", .. words]), answer => (long)answer["total"]! == expected, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Every_document_that_is_added_has_one_outcome_and_is_found_or_in_quarantine_with_its_reason()
    {
        var added = await RunAsync("add", Samples.Folder);
        Assert.Equal((19 - 2, 13, 0, 4, 0), ((int)added["accepted"]!, (int)added["indexed"]!, (int)added["duplicate"]!, (int)added["quarantined"]!, (int)added["open"]!));
        Assert.Equal(["consent-wall", "error-page", "error-page", "no-content"], added["rejected"]!.AsArray().Select(static entry => (string)entry!["reason"]!).Order(StringComparer.Ordinal));

        Assert.Equal(13, (long)(await SearchAsync(13, ""))["total"]!);
        var hit = Assert.Single((await SearchAsync(1, "title:\"Fähre\" OR coastguard"))["hits"]!.AsArray());
        var shown = await RunAsync("show", (string)hit!["id"]!);
        Assert.Equal((string)hit["title"]!, (string)shown["title"]!);
        Assert.NotEmpty(shown["removed"]!.AsArray());

        var quarantine = await RunAsync("quarantine", "list");
        Assert.Equal(4, (long)quarantine["total"]!);
        var wall = Assert.Single((await RunAsync("quarantine", "list", "--reason", "consent-wall"))["entries"]!.AsArray());
        var entry = await RunAsync("quarantine", "show", (string)wall!["acceptanceId"]!);
        Assert.Equal(("13-consent-wall.html", "clean"), ((string)entry["name"]!, (string)entry["stage"]!));
        Assert.Equal(new FileInfo(Path.Combine(Samples.Folder, "13-consent-wall.html")).Length, (long)entry["bodyLength"]!);
    }

    [Fact]
    public async Task A_page_that_is_added_again_is_there_once()
    {
        await RunAsync("add", Samples.Folder);
        await RunAsync("add", Samples.Folder);
        Assert.Equal(13, (long)(await SearchAsync(13, ""))["total"]!);
        Assert.Equal(13, (long)(await RunAsync("status"))["indexDocuments"]!);
    }

    [Fact]
    public async Task A_fetch_of_a_private_address_is_refused_before_it_is_accepted()
    {
        var added = await RunAsync("add", "http://127.0.0.1:8080/page");
        Assert.Equal(("private-address", 0), ((string)Assert.Single(added["refused"]!.AsArray())!["reason"]!, (int)added["accepted"]!));
    }

    [Fact]
    public async Task Doctor_finds_nothing_wrong_and_says_what_it_looked_at()
    {
        await RunAsync("add", Path.Combine(Samples.Folder, "08-french.html"));
        var answer = await RunAsync("doctor");
        Assert.True((bool)answer["healthy"]!, answer.ToJsonString());
        Assert.Contains("index", answer["findings"]!.AsArray().Select(static finding => (string)finding!["check"]!));
    }
}
