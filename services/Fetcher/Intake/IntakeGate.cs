using Ingest.Contracts;
using Ingest.Messaging.Endpoints;

namespace Ingest.Fetcher.Intake;

/// <summary>What was fetched or fed and cannot be accepted now goes back to its queue: that is no fault of the document's.</summary>
internal sealed class IntakeGate : IStageGate
{
    public Stage Stage => Stage.Fetch;

    public Task EnsureOpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsOutage(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is IntakeUnavailableException)
                return true;
        }
        return false;
    }
}
