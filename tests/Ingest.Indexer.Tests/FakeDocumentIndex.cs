using Ingest.Documents;
using Ingest.Search;

namespace Ingest.Indexer.Tests;

/// <summary>An index in memory with the contract's version rule, that can be told to fail or refuse.</summary>
internal sealed class FakeDocumentIndex : IDocumentIndex
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, NewsDocument> _documents = new(StringComparer.Ordinal);

    internal List<int> Writes { get; } = [];

    /// <summary>How many of the next writes find the index away.</summary>
    internal int Away { get; set; }

    internal HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, NewsDocument> Documents => _documents;

    public Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Away > 0)
            {
                Away--;
                throw new IndexUnavailableException("The index is away.");
            }
            Writes.Add(documents.Count);
            return Task.FromResult<IReadOnlyList<WriteResult>>([.. documents.Select(Write)]);
        }
    }

    public Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_documents.GetValueOrDefault(id));

    public Task EnsureReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IndexStatus> StatusAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private WriteResult Write(NewsDocument document)
    {
        if (Refused.Contains(document.Id))
            return new WriteResult(WriteOutcome.Refused, "too many fields");
        if (_documents.TryGetValue(document.Id, out var there) && there.Version >= document.Version)
            return new WriteResult(WriteOutcome.Duplicate);
        _documents[document.Id] = document;
        return new WriteResult(there is null ? WriteOutcome.Created : WriteOutcome.Updated);
    }
}
