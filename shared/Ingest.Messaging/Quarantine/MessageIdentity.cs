using Ingest.Contracts;

namespace Ingest.Messaging.Quarantine;

/// <summary>The part of a contract that says whose message it is.</summary>
internal sealed record MessageIdentity
{
    public DocumentOrigin? Origin { get; init; }

    public Guid? AcceptanceId { get; init; }
}
