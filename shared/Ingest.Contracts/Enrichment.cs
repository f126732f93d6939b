namespace Ingest.Contracts;

/// <summary>What the Enricher adds to an article.</summary>
public sealed record Enrichment
{
    /// <summary>ISO 639-1 code where there is one, else 639-3; <c>und</c> where it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>How sure that is: 0 to 1.</summary>
    public double LanguageConfidence { get; init; }

    /// <summary>The script that most of the article is in, ISO 15924; null where that cannot be told.</summary>
    public string? Script { get; init; }

    /// <summary>The paragraphs that are clearly in another language.</summary>
    public IReadOnlyList<ParagraphLanguage> OtherLanguages { get; init => field = value ?? []; } = [];

    /// <summary>Words in the body; characters of scripts without spaces between words count by dictionary-free approximation.</summary>
    public int WordCount { get; init; }

    /// <summary>Reading time in seconds.</summary>
    public int ReadingSeconds { get; init; }

    /// <summary>SHA-256 of the normalised title and body, 64 hex digits: equal for pages with the same text in other furniture.</summary>
    public required string ContentHash { get; init; }

    /// <summary>A 64-bit SimHash of the body, 16 hex digits: near-duplicates differ in few bits. All zeros for a body too short to say.</summary>
    public required string Similarity { get; init; }

    /// <summary>In order of first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init => field = value ?? []; } = [];

    /// <summary>In order of first mention; a place that is not certain is left out.</summary>
    public IReadOnlyList<Place> Places { get; init => field = value ?? []; } = [];

    /// <summary>At most 12, the one that says most first.</summary>
    public IReadOnlyList<KeyPhrase> KeyPhrases { get; init => field = value ?? []; } = [];

    /// <summary>Two or three sentences of the body that stand for it, in its order; fewer of a short one.</summary>
    public IReadOnlyList<ArticleSpan> Summary { get; init => field = value ?? []; } = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<Quote> Quotes { get; init => field = value ?? []; } = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<Fact> Facts { get; init => field = value ?? []; } = [];

    /// <summary>The names of the operator's watch list that the article holds.</summary>
    public IReadOnlyList<WatchedName> Watched { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];

    /// <summary>The Enricher's own revision, raised whenever its output changes: provenance.</summary>
    public int EnricherRevision { get; init; }
}
