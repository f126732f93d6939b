using Ingest.Documents;

namespace Ingest.Search;

/// <summary>
/// The searchable archive. Every implementation passes the same contract tests. Calls throw <see cref="IndexUnavailableException"/> for
/// what passes by itself (wait and try again) and <see cref="IndexSetupException"/> for what an operator must mend (pause, lose nothing);
/// a fault of a single document is a result, never an exception.
/// </summary>
public interface IDocumentIndex
{
    /// <summary>
    /// Writes documents, each with its external version: a version that is not higher than the one in the index changes nothing. When it
    /// returns, what it calls written is durable.
    /// </summary>
    /// <returns>One result a document, in their order.</returns>
    Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken);

    /// <summary>Searches. A query that cannot be parsed throws <see cref="QuerySyntaxException"/>.</summary>
    Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>The document with that id; null where there is none.</summary>
    Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Returns when documents can be written: whoever writes can be reached, is what it should be, is set up and lets this process in.</summary>
    Task EnsureReadyAsync(CancellationToken cancellationToken);

    /// <summary>What the index holds and how it is.</summary>
    Task<IndexStatus> StatusAsync(CancellationToken cancellationToken);
}
