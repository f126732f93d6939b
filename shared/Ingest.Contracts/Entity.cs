namespace Ingest.Contracts;

/// <summary>A named entity found in an article.</summary>
public sealed record Entity
{
    /// <summary><c>PERSON</c>, <c>ORGANISATION</c>, <c>LOCATION</c>, <c>EVENT</c> or <c>NORP</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name by which all mentions are brought together: the fullest that the article uses.</summary>
    public required string Name { get; init; }

    /// <summary>The key that all spellings of the name share (docs/names.md); null in a message of an older Enricher, empty where it has none.</summary>
    public string? Key { get; init; }

    /// <summary>How often the article mentions it; at least 1.</summary>
    public int Count { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>The other forms of the name that the article uses, in their order.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>Where it is mentioned, in order; the first ones where there are many.</summary>
    public IReadOnlyList<ArticleSpan> Mentions { get; init => field = value ?? []; } = [];

    /// <summary>How sure the Enricher is of its surest mention: 0 to 1.</summary>
    public double Confidence { get; init; }
}
