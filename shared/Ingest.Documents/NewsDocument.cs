namespace Ingest.Documents;

/// <summary>A document as the index holds it.</summary>
public sealed record NewsDocument
{
    /// <summary>See <see cref="DocumentId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="DocumentVersion"/>.</summary>
    public required long Version { get; init; }

    /// <summary>The acceptance that led to this version.</summary>
    public required Guid AcceptanceId { get; init; }

    public required string Source { get; init; }

    public string? Url { get; init; }

    /// <summary>The URL's host, for filters and facets.</summary>
    public string? Host { get; init; }

    public string? FileName { get; init; }

    public string? CanonicalUrl { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    public DateTimeOffset? SourceModifiedAt { get; init; }

    public string? ContentType { get; init; }

    public string? Charset { get; init; }

    /// <summary>article, live-blog, video, gallery or media.</summary>
    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string> Authors { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Agencies { get; init => field = value ?? []; } = [];

    public DateTimeOffset? Published { get; init; }

    /// <summary>day or instant; null without <see cref="Published"/>.</summary>
    public string? PublishedPrecision { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? SiteName { get; init; }

    public string? LeadImage { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>The body, its paragraphs joined by a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>The kinds of the paragraphs of <see cref="Text"/>, in their order.</summary>
    public IReadOnlyList<string> ParagraphKinds { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DocumentCaption> Captions { get; init => field = value ?? []; } = [];

    /// <summary>The body's links in order, each address once.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init => field = value ?? []; } = [];

    /// <summary>The source profile that helped to clean the page; null where there was none for it.</summary>
    public DocumentProfile? Profile { get; init; }

    public required string Language { get; init; }

    public double LanguageConfidence { get; init; }

    public int WordCount { get; init; }

    public int ReadingSeconds { get; init; }

    public required string ContentHash { get; init; }

    public required string Similarity { get; init; }

    /// <summary>ISO 15924; null where it cannot be told.</summary>
    public string? Script { get; init; }

    /// <summary>The other languages that single paragraphs are in.</summary>
    public IReadOnlyList<string> OtherLanguages { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DocumentEntity> Entities { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DocumentPlace> Places { get; init => field = value ?? []; } = [];

    /// <summary>The phrases that say what it is about, the best first.</summary>
    public IReadOnlyList<string> KeyPhrases { get; init => field = value ?? []; } = [];

    /// <summary>Two or three of its own sentences, joined by a space; null where there are none.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<DocumentQuote> Quotes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DocumentFact> Facts { get; init => field = value ?? []; } = [];

    /// <summary>The names of the operator's watch list that it holds.</summary>
    public IReadOnlyList<string> Watched { get; init => field = value ?? []; } = [];

    /// <summary>The watch list's tags for them.</summary>
    public IReadOnlyList<string> WatchTags { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DocumentRemoval> Removed { get; init => field = value ?? []; } = [];

    /// <summary>How sure the Cleaner is of the article: 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Where a limit truncated or a repair changed something.</summary>
    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];

    public int PipelineRevision { get; init; }

    public int CleanerRevision { get; init; }

    public int EnricherRevision { get; init; }

    /// <summary>The trace under which the document was accepted, 32 hex digits; null where nothing was tracing.</summary>
    public string? TraceId { get; init; }

    public required DateTimeOffset IndexedAt { get; init; }
}
