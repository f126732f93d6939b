namespace Ingest.Fetcher.Intake;

/// <summary>A document as a feeder hands it over, before anything was checked.</summary>
public sealed record SubmittedDocument
{
    /// <summary>See <see cref="Contracts.DocumentOrigin.Source"/>; null for the default of the way it came.</summary>
    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? FileName { get; init; }

    /// <summary>The declared Content-Type, parameters and all; null where none was declared.</summary>
    public string? ContentType { get; init; }

    /// <summary>A charset declared apart from the content type; it wins over the content type's parameter.</summary>
    public string? Charset { get; init; }

    /// <summary>When the feeder fetched the page; null where it was not fetched, then it is when it is accepted.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    public DateTimeOffset? SourceModifiedAt { get; init; }

    /// <summary>See <see cref="Contracts.DocumentOrigin.Batch"/>.</summary>
    public string? Batch { get; init; }

    /// <summary>What was dropped or replaced on the way here; see <see cref="Contracts.Mark"/>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The raw bytes, not compressed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
