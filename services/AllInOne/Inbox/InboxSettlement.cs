using Ingest.Contracts;
using Ingest.Sqlite;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Inbox;

/// <summary>
/// Writes outcomes to the inbox. A full disk or a busy file is waited for: the outcome is known, it only has to be kept; and while it waits
/// nothing new is dispatched, since its documents stay in flight.
/// </summary>
internal sealed class InboxSettlement(InboxWriter writer, InboxDispatcher dispatcher, TimeProvider time, ILogger<InboxSettlement> logger)
{
    /// <summary>Closes acceptances with their outcomes, in one transaction.</summary>
    public async Task CloseAsync(IReadOnlyList<(Guid AcceptanceId, AcceptanceState State)> outcomes, CancellationToken cancellationToken)
    {
        await WriteAsync(
            session =>
            {
                foreach (var (acceptanceId, state) in outcomes)
                    session.Close(acceptanceId, state, time.GetUtcNow());
            },
            cancellationToken);
        foreach (var (acceptanceId, _) in outcomes)
            dispatcher.Settled(acceptanceId);
    }

    /// <summary>Closes an acceptance as quarantined, with its reason.</summary>
    public async Task QuarantineAsync(DocumentRejected rejected, CancellationToken cancellationToken)
    {
        await WriteAsync(session => session.Quarantine(rejected), cancellationToken);
        dispatcher.Settled(rejected.AcceptanceId);
    }

    private async Task WriteAsync(Action<InboxSession> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await writer.WriteAsync(
                    session =>
                    {
                        work(session);
                        return true;
                    },
                    cancellationToken);
                return;
            }
            catch (SqliteStoreException exception) when (exception.IsTransient)
            {
                logger.LogError("Outcomes cannot be kept, trying again: {Reason}", exception.Message);
                await Task.Delay(RetrySchedule.Backoff(attempt), time, cancellationToken);
            }
        }
    }
}
