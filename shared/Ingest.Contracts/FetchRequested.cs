namespace Ingest.Contracts;

/// <summary>Asks the Fetcher for one page: exactly one of <see cref="Url"/> and <see cref="Path"/> is set.</summary>
public sealed record FetchRequested
{
    /// <summary>Becomes the <see cref="DocumentOrigin.AcceptanceId"/> of the document that is fetched: one request, one outcome.</summary>
    public required Guid AcceptanceId { get; init; }

    /// <summary>See <see cref="DocumentOrigin.Source"/>.</summary>
    public required string Source { get; init; }

    /// <summary>An absolute http or https address without credentials.</summary>
    public string? Url { get; init; }

    /// <summary>A file below one of the Fetcher's configured roots.</summary>
    public string? Path { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>See <see cref="DocumentOrigin.Batch"/>.</summary>
    public string? Batch { get; init; }

    /// <summary>See <see cref="DocumentOrigin.TraceParent"/>.</summary>
    public string? TraceParent { get; init; }
}
