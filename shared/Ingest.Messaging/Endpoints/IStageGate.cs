using Ingest.Contracts;

namespace Ingest.Messaging.Endpoints;

/// <summary>
/// Something that a stage needs beside the broker, an index say. While it is away the stage's endpoint is stopped: its queue holds the
/// documents, nothing is spent on retries, and no delivery is held until the broker loses patience.
/// </summary>
public interface IStageGate
{
    /// <summary>Whose gate it is.</summary>
    Stage Stage { get; }

    /// <summary>Returns when the stage can work; throws, with words for the operator, when it cannot.</summary>
    Task EnsureOpenAsync(CancellationToken cancellationToken);

    /// <summary>Whether a failure was that thing's fault and not the document's.</summary>
    bool IsOutage(Exception exception);
}
