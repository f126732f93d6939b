using Ingest.Contracts;
using Ingest.Search;

namespace Ingest.Indexer;

/// <summary>Tells whoever waits for a batch what became of its documents.</summary>
internal static class SettlementNews
{
    /// <summary>One message for each batch that the written documents belong to; none for documents without one.</summary>
    internal static IEnumerable<DocumentsSettled> Of(IReadOnlyList<DocumentEnriched> documents, IReadOnlyList<WriteResult> results) => documents
        .Select((document, place) => (document.Origin, Result: results[place]))
        .Where(static settled => settled.Origin.Batch is not null && settled.Result.Outcome != WriteOutcome.Refused)
        .GroupBy(static settled => settled.Origin.Batch!, StringComparer.Ordinal)
        .Select(static batch => new DocumentsSettled
        {
            Batch = batch.Key,
            Documents = [.. batch.Select(static settled => new SettledDocument
            {
                AcceptanceId = settled.Origin.AcceptanceId,
                DocumentId = settled.Origin.DocumentId,
                Outcome = settled.Result.Outcome == WriteOutcome.Duplicate ? Outcome.Duplicate : Outcome.Indexed,
            })],
        });
}
