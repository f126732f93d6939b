namespace Ingest.Fetcher.Api;

/// <summary>The answer to one line of a bulk.</summary>
internal sealed record BulkAnswer
{
    /// <summary>The line's number in the request, from 1, blank lines counted.</summary>
    public required long Line { get; init; }

    /// <summary><c>accepted</c>, <c>refused</c> or <c>unavailable</c>.</summary>
    public required string Status { get; init; }

    public string? Id { get; init; }

    public Guid? AcceptanceId { get; init; }

    public string? Reason { get; init; }

    public string? Input { get; init; }

    public string? Message { get; init; }
}
