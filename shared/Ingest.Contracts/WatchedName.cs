namespace Ingest.Contracts;

/// <summary>A name of the operator's watch list that an article holds.</summary>
public sealed record WatchedName
{
    /// <summary>As the list has it.</summary>
    public required string Name { get; init; }

    /// <summary>The list's tag for it; null where it has none.</summary>
    public string? Tag { get; init; }

    /// <summary>How often the article holds it or one of its aliases; at least 1.</summary>
    public int Count { get; init => field = Math.Max(1, value); } = 1;
}
