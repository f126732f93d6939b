namespace Ingest.Contracts;

/// <summary>Something that the Cleaner took away.</summary>
public sealed record RemovedText
{
    /// <summary>The id of the rule that removed it, kebab case.</summary>
    public required string Rule { get; init; }

    /// <summary>What was removed, cut to 200 characters.</summary>
    public required string Text { get; init; }

    /// <summary>How often it stood in the page; at least 1.</summary>
    public int Count { get; init => field = Math.Max(1, value); } = 1;
}
