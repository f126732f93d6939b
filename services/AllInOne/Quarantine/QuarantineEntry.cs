namespace Ingest.AllInOne.Quarantine;

/// <summary>One quarantined document.</summary>
public sealed record QuarantineEntry
{
    public required string AcceptanceId { get; init; }

    public string? DocumentId { get; init; }

    public required string Name { get; init; }

    public required string Source { get; init; }

    public required string Stage { get; init; }

    public required string Reason { get; init; }

    public required string Message { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required DateTimeOffset RejectedAt { get; init; }

    /// <summary>Bytes of the kept body before compression; null where nothing was fetched.</summary>
    public int? BodyLength { get; init; }

    /// <summary>SHA-256 of the kept body.</summary>
    public string? BodySha256 { get; init; }

    /// <summary>What a stage threw, with its stack; null where the document was rejected in good order.</summary>
    public string? Error { get; init; }

    /// <summary>The kept message, JSON; only where one entry was asked for.</summary>
    public string? Origin { get; init; }
}
