namespace Ingest.Fetcher.Api;

/// <summary>The answer to what was made durable.</summary>
internal sealed record AcceptedBody
{
    /// <summary>The document's id; null for a request to fetch, whose document does not exist yet.</summary>
    public string? Id { get; init; }

    public required Guid AcceptanceId { get; init; }

    public string Status { get; init; } = "accepted";
}
