namespace Ingest.Enricher.Watch;

/// <summary>A name that an operator watches.</summary>
public sealed record WatchListEntry
{
    /// <summary>The name, by which matches are given.</summary>
    public required string Name { get; init; }

    /// <summary>Other ways to write it.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>What the operator files it under; null where the list does not say.</summary>
    public string? Tag { get; init; }
}
