using Ingest.Search.Elasticsearch;
using Ingest.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Search.Tests;

/// <summary>What only a server that is configured so does.</summary>
[Trait("Needs", "Servers")]
public sealed class ElasticsearchServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_have_the_least_rights_that_the_work_needs_and_are_kept_while_they_are_good()
    {
        await using var server = await ElasticsearchServer.StartOwnAsync(new() { Security = true, Tls = true });
        await using var test = await TestIndex.MakeAsync(server);
        var folder = Directory.CreateTempSubdirectory("ingest-keys-").FullName;
        foreach (var step in await TestIndex.PlanAsync(test.Options, folder))
            await step.DoAsync(Token);
        Assert.Empty(await TestIndex.PlanAsync(test.Options, folder));

        using var indexer = new ElasticsearchDocumentIndex(Keyed(test, "indexer"), TimeProvider.System);
        await indexer.EnsureReadyAsync(Token);
        // A month that no index is there for yet: the key may make it.
        var document = Documents.Make("a", "text") with { FetchedAt = new DateTimeOffset(2024, 2, 3, 0, 0, 0, TimeSpan.Zero) };
        Assert.Equal(WriteOutcome.Created, Assert.Single(await indexer.WriteAsync([document], Token)).Outcome);

        using var reader = new ElasticsearchDocumentIndex(Keyed(test, "reader"), TimeProvider.System);
        Assert.Equal(1, (await Wait.UntilAsync(() => reader.StatusAsync(Token), static status => status.Documents == 1, Token)).Documents);
        Assert.Equal(1, (await reader.SearchAsync(new SearchRequest { Text = "text" }, Token)).Total);
        Assert.Contains("lacks the right", (await Assert.ThrowsAsync<IndexSetupException>(() => reader.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
        Assert.Contains("lacks the right", (await Assert.ThrowsAsync<IndexSetupException>(() => reader.WriteAsync([document], Token))).Message, StringComparison.Ordinal);

        // Who may only read finds nothing wrong with that.
        var ofReader = await RightsAsync(Keyed(test, "reader"));
        Assert.True(ofReader.Ok);
        Assert.Contains("not write", ofReader.Detail, StringComparison.Ordinal);
        Assert.Contains("read and write", (await RightsAsync(Keyed(test, "indexer"))).Detail, StringComparison.Ordinal);

        // A key that ends is renewed in its file, and whoever holds the old one goes on with the new.
        var renewed = await File.ReadAllTextAsync(Path.Combine(folder, "reader.key"), Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "reader.key"), "bm90aGluZzpub3RoaW5n", Token);
        using var late = new ElasticsearchDocumentIndex(Keyed(test, "reader"), TimeProvider.System);
        await Assert.ThrowsAsync<IndexSetupException>(() => late.StatusAsync(Token));
        await File.WriteAllTextAsync(Path.Combine(folder, "reader.key"), renewed, Token);
        Assert.Equal(1, (await late.StatusAsync(Token)).Documents);

        using var wrong = new ElasticsearchDocumentIndex(test.With(static options => options.Password = "wrong"), TimeProvider.System);
        Assert.Contains("refuses the user or key", (await Assert.ThrowsAsync<IndexSetupException>(() => wrong.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
        using var untrusting = new ElasticsearchDocumentIndex(test.With(static options => options.CaFile = null), TimeProvider.System);
        Assert.Contains("Elasticsearch:CaFile", (await Assert.ThrowsAsync<IndexSetupException>(() => untrusting.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);

        static async Task<IndexFinding> RightsAsync(ElasticsearchOptions options)
        {
            using var diagnosis = new ElasticsearchDiagnosis(options, TimeProvider.System);
            return Assert.Single(await diagnosis.ExamineAsync(Token), static finding => finding.Check == "index rights");
        }

        ElasticsearchOptions Keyed(TestIndex index, string name) => index.With(options =>
            (options.Username, options.Password, options.ApiKeyFile) = ("", "", Path.Combine(folder, $"{name}.key")));
    }

    [Fact]
    public async Task A_server_that_hangs_is_waited_for_once_and_then_given_up_on()
    {
        await using var server = await ElasticsearchServer.StartOwnAsync();
        await using var test = await TestIndex.MakeAsync(server, static options => options.RequestTimeout = TimeSpan.FromSeconds(10));
        // A clock that stands: another try would never come.
        using var index = new ElasticsearchDocumentIndex(test.Options, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        var document = Documents.Make("a", "text");
        Assert.Equal(WriteOutcome.Created, Assert.Single(await index.WriteAsync([document], Token)).Outcome);
        await server.SuspendAsync();
        try
        {
            var exception = await Assert.ThrowsAsync<IndexUnavailableException>(() => index.WriteAsync([document with { Version = 2 }], Token).WaitAsync(Wait.HangGuard, Token));
            Assert.Contains("does not answer", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            await server.ResumeAsync();
        }
        // It may have been written all the same: the version says so.
        Assert.Contains(Assert.Single(await index.WriteAsync([document with { Version = 2 }], Token)).Outcome, new[] { WriteOutcome.Updated, WriteOutcome.Duplicate });
    }

    [Fact]
    public async Task A_bulk_that_is_too_large_for_the_server_is_split_and_a_server_that_is_busy_is_waited_for()
    {
        await using var server = await ElasticsearchServer.StartOwnAsync(new() { Settings = ["http.max_content_length=1mb", "indexing_pressure.memory.limit=1mb"] });
        await using var test = await TestIndex.MakeAsync(server, static options => options.BulkTries = 20);
        var documents = Enumerable.Range(0, 300).Select(number => Documents.Make($"{number}", string.Concat(Enumerable.Repeat($"word{number} ", 700)))).ToList();
        documents.Add(Documents.Make("large", new string('y', 1_500_000)));
        // Eight at once are more than the server takes: it answers 429 to some.
        var results = await Task.WhenAll(documents.Chunk(40).Select(chunk => test.Index.WriteAsync(chunk, Token)));
        Assert.Equal(300, results.SelectMany(static part => part).Count(static result => result.Outcome == WriteOutcome.Created));
        Assert.Contains("http.max_content_length", results[^1][^1].Message, StringComparison.Ordinal);
        Assert.Equal(WriteOutcome.Refused, results[^1][^1].Outcome);
    }
}
