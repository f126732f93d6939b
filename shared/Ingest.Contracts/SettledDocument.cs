namespace Ingest.Contracts;

/// <summary>One document's outcome.</summary>
public sealed record SettledDocument
{
    public required Guid AcceptanceId { get; init; }

    public required string DocumentId { get; init; }

    /// <summary><see cref="Contracts.Outcome.Indexed"/> or <see cref="Contracts.Outcome.Duplicate"/>.</summary>
    public required Outcome Outcome { get; init; }
}
