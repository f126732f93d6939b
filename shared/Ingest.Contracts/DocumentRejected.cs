namespace Ingest.Contracts;

/// <summary>A stage cannot and never will process this document. It goes to quarantine with its whole message and can be redriven.</summary>
public sealed record DocumentRejected
{
    /// <summary>Names the acceptance whose outcome this is.</summary>
    public required Guid AcceptanceId { get; init; }

    /// <summary>The document's origin; null where the rejection came before the document had one (a fetch that failed).</summary>
    public DocumentOrigin? Origin { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>One of <see cref="RejectionReason"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>What was wrong with which input, and what can be done, in one sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>The rejected message as JSON; null where whoever keeps the quarantine already holds it.</summary>
    public string? RejectedMessage { get; init; }

    public required DateTimeOffset RejectedAt { get; init; }

    /// <summary>How often the stage was given the document; 0 where it is not known.</summary>
    public int Attempts { get; init; }

    /// <summary>What a stage threw, with its stack; null where the document was rejected in good order.</summary>
    public string? Error { get; init; }

    /// <summary>What was cut of <see cref="RejectedMessage"/>; see <see cref="Mark.BodyCut"/>.</summary>
    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];

    /// <summary>Bytes of the whole message, where it was cut; null otherwise.</summary>
    public long? RejectedLength { get; init; }

    /// <summary>SHA-256 of the whole message, where it was cut, 64 hex digits; null otherwise.</summary>
    public string? RejectedSha256 { get; init; }
}
