using System.Collections.Concurrent;
using Ingest.AllInOne.Inbox;
using Ingest.AllInOne.Quarantine;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Settlement;

namespace Ingest.AllInOne.Adding;

/// <summary>The distributed form's books of a batch: kept here, from the news that the Indexer and the quarantine send.</summary>
internal sealed class BrokerBatchBooks : IBatchBooks
{
    private readonly ConcurrentDictionary<Guid, AcceptanceEntry> _outcomes = new();
    private SettlementFeed? _feed;

    private BrokerBatchBooks(string batch) => Batch = batch;

    public string Batch { get; }

    public bool IsAlive => _feed?.IsOpen == true;

    /// <summary>Starts to listen; nothing of the batch may be handed over before.</summary>
    public static async Task<BrokerBatchBooks> OpenAsync(BrokerConnections connections, BrokerOptions options, string batch, CancellationToken cancellationToken)
    {
        var books = new BrokerBatchBooks(batch);
        books._feed = await SettlementFeed.OpenAsync(connections, options, batch, books.Settle, books.Reject, cancellationToken);
        return books;
    }

    public InboxBooks Read(long accepted)
    {
        var (indexed, duplicate, quarantined) = (0L, 0L, 0L);
        foreach (var entry in _outcomes.Values)
        {
            indexed += entry.State == AcceptanceState.Indexed ? 1 : 0;
            duplicate += entry.State == AcceptanceState.Duplicate ? 1 : 0;
            quarantined += entry.State == AcceptanceState.Quarantined ? 1 : 0;
        }
        // An outcome may be heard before the acceptance it belongs to has been counted.
        var all = Math.Max(accepted, indexed + duplicate + quarantined);
        return new InboxBooks(all, all - indexed - duplicate - quarantined, indexed, duplicate, quarantined);
    }

    public IReadOnlyList<AcceptanceEntry> ReadQuarantined(int limit) => [.. ReadAll(int.MaxValue).Where(static entry => entry.State == AcceptanceState.Quarantined).Take(limit)];

    // Acceptance ids sort by time.
    public IReadOnlyList<AcceptanceEntry> ReadAll(int limit) => [.. _outcomes.Values.OrderBy(static entry => entry.AcceptanceId, StringComparer.Ordinal).Take(limit)];

    public async ValueTask DisposeAsync()
    {
        if (_feed is not null)
            await _feed.DisposeAsync();
    }

    private void Settle(SettledDocument settled) => _outcomes.TryAdd(settled.AcceptanceId, new AcceptanceEntry
    {
        AcceptanceId = settled.AcceptanceId.ToString(),
        DocumentId = settled.DocumentId,
        Name = settled.DocumentId,
        State = settled.Outcome == Outcome.Duplicate ? AcceptanceState.Duplicate : AcceptanceState.Indexed,
    });

    private void Reject(DocumentRejected rejected)
    {
        var entry = QuarantineEntryMaker.Make(rejected, whole: false);
        _outcomes.TryAdd(rejected.AcceptanceId, new AcceptanceEntry
        {
            AcceptanceId = entry.AcceptanceId,
            DocumentId = entry.DocumentId,
            Name = entry.Name,
            State = AcceptanceState.Quarantined,
            Reason = entry.Reason,
            Message = entry.Message,
        });
    }
}
