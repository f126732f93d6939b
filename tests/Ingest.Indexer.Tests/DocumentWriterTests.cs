using Ingest.Search;

namespace Ingest.Indexer.Tests;

public sealed class DocumentWriterTests
{
    private readonly FakeDocumentIndex _index = new();

    [Fact]
    public async Task Every_document_has_its_result_in_its_place()
    {
        _index.Refused.Add("c");
        var results = await WriteAsync([Messages.Of("a"), Messages.Of("b"), Messages.Of("c"), Messages.Of("a"), Messages.Of("b", fetchedAt: Messages.Fetched.AddSeconds(1))]);
        Assert.Equal(
            [WriteOutcome.Created, WriteOutcome.Created, WriteOutcome.Refused, WriteOutcome.Duplicate, WriteOutcome.Updated],
            results.Select(static result => result.Outcome));
        Assert.Equal("too many fields", results[2].Message);
    }

    [Fact]
    public async Task Chunks_are_bounded_by_count()
    {
        var results = await WriteAsync([.. Enumerable.Range(0, 25).Select(static i => Messages.Of($"{i}"))], new IndexerOptions { BatchSize = 10 });
        Assert.Equal([10, 10, 5], _index.Writes);
        Assert.Equal(25, results.Count(static result => result.Outcome == WriteOutcome.Created));
    }

    [Fact]
    public async Task Chunks_are_bounded_by_bytes_and_a_document_over_the_bound_goes_alone()
    {
        var half = new string('é', 20_000);
        await WriteAsync(
            [Messages.Of("a", half), Messages.Of("b", new string('x', 200_000)), Messages.Of("c", half), Messages.Of("d")], new IndexerOptions { BatchBytes = 65_536 });
        Assert.Equal([1, 1, 2], _index.Writes);
    }

    [Fact]
    public async Task A_fetch_time_that_no_version_can_hold_is_refused_and_stops_nothing_else()
    {
        var results = await WriteAsync([Messages.Of("a", fetchedAt: DateTimeOffset.MinValue), Messages.Of("b")]);
        Assert.Equal([WriteOutcome.Refused, WriteOutcome.Created], results.Select(static result => result.Outcome));
    }

    [Fact]
    public async Task Nothing_to_write_is_no_write()
    {
        Assert.Empty(await WriteAsync([]));
        Assert.Empty(_index.Writes);
    }

    [Fact]
    public async Task An_index_that_is_away_is_thrown_and_writing_again_is_harmless()
    {
        _index.Away = 1;
        await Assert.ThrowsAsync<IndexUnavailableException>(() => WriteAsync([Messages.Of("a")]));
        Assert.Equal(WriteOutcome.Created, (await WriteAsync([Messages.Of("a")]))[0].Outcome);
        Assert.Equal(WriteOutcome.Duplicate, (await WriteAsync([Messages.Of("a")]))[0].Outcome);
    }

    private Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<Contracts.DocumentEnriched> messages, IndexerOptions? options = null) =>
        new DocumentWriter(_index, options ?? new IndexerOptions(), TimeProvider.System).WriteAsync(messages, TestContext.Current.CancellationToken);
}
