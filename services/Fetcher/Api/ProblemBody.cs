namespace Ingest.Fetcher.Api;

/// <summary>A problem as RFC 9457 has it, with the reason and the input at fault.</summary>
internal sealed record ProblemBody
{
    /// <summary><c>urn:ingest:problem:</c> and the reason.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    public required string Reason { get; init; }

    public string? Input { get; init; }
}
