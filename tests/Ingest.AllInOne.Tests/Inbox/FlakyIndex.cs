using Ingest.Documents;
using Ingest.Search;

namespace Ingest.AllInOne.Tests.Inbox;

/// <summary>An index that is away for the first writes; <paramref name="written"/> is told at the end of each, before it returns.</summary>
internal sealed class FlakyIndex(int failures, Action written) : IDocumentIndex
{
    private int _writes;

    public Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        written();
        return Interlocked.Increment(ref _writes) <= failures
            ? throw new IndexUnavailableException("away")
            : Task.FromResult<IReadOnlyList<WriteResult>>([.. documents.Select(static _ => new WriteResult(WriteOutcome.Created))]);
    }

    public Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EnsureReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IndexStatus> StatusAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
