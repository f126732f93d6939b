namespace Ingest.Contracts;

/// <summary>A named entity found in an article.</summary>
public sealed record Entity
{
    /// <summary><c>PERSON</c>, <c>ORGANISATION</c>, <c>LOCATION</c>, <c>EVENT</c> or <c>NORP</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name by which all mentions are brought together.</summary>
    public required string Name { get; init; }

    /// <summary>How often the article mentions it; at least 1.</summary>
    public int Count { get; init => field = Math.Max(1, value); } = 1;
}
