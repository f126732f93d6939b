using Ingest.Documents;
using Ingest.Search;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Inbox;

/// <summary>
/// The index as the embedded pipeline writes it: after the index's commit the written documents' rows are closed, in this order, so that a
/// crash between the two only makes them run again. An index that is full or busy is waited for here, with its documents in flight.
/// </summary>
internal sealed class SettlingIndex(IDocumentIndex index, InboxSettlement settlement, TimeProvider time, ILogger<SettlingIndex> logger) : IDocumentIndex
{
    public async Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        var results = await WriteWhenAvailableAsync(documents, cancellationToken);
        var outcomes = new List<(Guid, AcceptanceState)>(documents.Count);
        for (var i = 0; i < documents.Count; i++)
        {
            // What the index refuses is rejected by the Indexer and settled with its reason.
            if (results[i].Outcome != WriteOutcome.Refused)
            {
                outcomes.Add((documents[i].AcceptanceId,
                    results[i].Outcome == WriteOutcome.Duplicate ? AcceptanceState.Duplicate : AcceptanceState.Indexed));
            }
        }
        await settlement.CloseAsync(outcomes, cancellationToken);
        return results;
    }

    public Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => index.SearchAsync(request, cancellationToken);

    public Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken) => index.GetAsync(id, cancellationToken);

    public Task EnsureReadyAsync(CancellationToken cancellationToken) => index.EnsureReadyAsync(cancellationToken);

    public Task<IndexStatus> StatusAsync(CancellationToken cancellationToken) => index.StatusAsync(cancellationToken);

    private async Task<IReadOnlyList<WriteResult>> WriteWhenAvailableAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await index.WriteAsync(documents, cancellationToken);
            }
            catch (Exception exception) when (exception is IndexUnavailableException or IndexSetupException)
            {
                logger.LogError("The index cannot be written, trying again: {Reason}", exception.Message);
                await Task.Delay(RetrySchedule.Backoff(attempt), time, cancellationToken);
            }
        }
    }
}
