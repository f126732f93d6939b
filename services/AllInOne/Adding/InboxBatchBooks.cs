using Ingest.AllInOne.Inbox;

namespace Ingest.AllInOne.Adding;

/// <summary>The embedded form's books of a batch: the inbox has them.</summary>
internal sealed class InboxBatchBooks(InboxArchive inbox, string batch, Func<bool> isAlive) : IBatchBooks
{
    public string Batch => batch;

    public bool IsAlive => isAlive();

    public InboxBooks Read(long accepted) => inbox.ReadBooks(batch);

    public IReadOnlyList<AcceptanceEntry> ReadQuarantined(int limit) => inbox.ReadQuarantinedOf(batch, limit);

    public IReadOnlyList<AcceptanceEntry> ReadAll(int limit) => inbox.ReadBatch(batch, limit);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
