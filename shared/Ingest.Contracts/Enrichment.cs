namespace Ingest.Contracts;

/// <summary>What the Enricher adds to an article.</summary>
public sealed record Enrichment
{
    /// <summary>ISO 639-1 code where there is one, else 639-3; <c>und</c> where it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>How sure that is: 0 to 1.</summary>
    public double LanguageConfidence { get; init; }

    /// <summary>Words in the body; characters of scripts without spaces between words count by dictionary-free approximation.</summary>
    public int WordCount { get; init; }

    /// <summary>Reading time in seconds.</summary>
    public int ReadingSeconds { get; init; }

    /// <summary>SHA-256 of the normalised title and body, 64 hex digits: equal for pages with the same text in other furniture.</summary>
    public required string ContentHash { get; init; }

    /// <summary>A 64-bit SimHash of the body, 16 hex digits: near-duplicates differ in few bits. All zeros for a body too short to say.</summary>
    public required string Similarity { get; init; }

    public IReadOnlyList<Entity> Entities { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];

    /// <summary>The Enricher's own revision, raised whenever its output changes: provenance.</summary>
    public int EnricherRevision { get; init; }
}
