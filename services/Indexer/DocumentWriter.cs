using System.Text;
using Ingest.Contracts;
using Ingest.Documents;
using Ingest.Search;

namespace Ingest.Indexer;

/// <summary>Writes enriched documents to the index, in chunks bounded by count and bytes.</summary>
public sealed class DocumentWriter(IDocumentIndex index, IndexerOptions options, TimeProvider time)
{
    // Field names, ids, hashes and dates of one document as JSON, roughly; only the bound on a chunk depends on it.
    private const int FixedBytes = 2_048;

    /// <summary>Writes all documents. Writing a document twice is harmless: its id and version decide.</summary>
    /// <returns>One result a document, in their order.</returns>
    /// <exception cref="IndexUnavailableException">The index cannot be used now; what an earlier chunk wrote stays written.</exception>
    /// <exception cref="IndexSetupException">An operator must mend the index.</exception>
    public async Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<DocumentEnriched> messages, CancellationToken cancellationToken)
    {
        var results = new WriteResult[messages.Count];
        var chunk = new List<NewsDocument>();
        var places = new List<int>();
        long bytes = 0;
        for (var i = 0; i < messages.Count; i++)
        {
            NewsDocument document;
            try
            {
                document = DocumentMapper.Map(messages[i], time.GetUtcNow());
            }
            catch (ArgumentOutOfRangeException exception)
            {
                results[i] = new WriteResult(WriteOutcome.Refused, $"No index version can be made of its fetch time: {exception.Message}");
                continue;
            }
            catch (Exception exception)
            {
                // One document that cannot be mapped takes no other of its batch along.
                results[i] = new WriteResult(WriteOutcome.Refused, $"It cannot be mapped: {exception.GetType().Name}: {exception.Message}");
                continue;
            }
            var size = FixedBytes + Encoding.UTF8.GetByteCount(document.Text);
            if (chunk.Count > 0 && (chunk.Count == options.BatchSize || bytes + size > options.BatchBytes))
                await FlushAsync();
            chunk.Add(document);
            places.Add(i);
            bytes += size;
        }
        if (chunk.Count > 0)
            await FlushAsync();
        return results;

        async Task FlushAsync()
        {
            var written = await index.WriteAsync(chunk, cancellationToken);
            for (var i = 0; i < places.Count; i++)
                results[places[i]] = written[i];
            chunk = [];
            places.Clear();
            bytes = 0;
        }
    }
}
