namespace Ingest.Search;

/// <summary>What the index holds.</summary>
public sealed record IndexStatus
{
    public required long Documents { get; init; }

    public DateTimeOffset? LastIndexedAt { get; init; }

    /// <summary>Bytes on disk.</summary>
    public long SizeBytes { get; init; }

    /// <summary>Which index it is, for people: kind, version, place.</summary>
    public required string Description { get; init; }
}
