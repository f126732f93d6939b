namespace Ingest.AllInOne.Inbox;

/// <summary>One acceptance and where it stands.</summary>
public sealed record AcceptanceEntry
{
    public required string AcceptanceId { get; init; }

    public string? DocumentId { get; init; }

    public required string Name { get; init; }

    public required AcceptanceState State { get; init; }

    /// <summary>Why it was quarantined; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>What was wrong; null unless quarantined.</summary>
    public string? Message { get; init; }
}
