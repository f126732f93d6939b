namespace Ingest.Contracts;

/// <summary>The article that the Cleaner found in a page.</summary>
public sealed record Article
{
    /// <summary>The headline, one line; null where the page has none.</summary>
    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>The byline's names, without "By" and without agencies.</summary>
    public IReadOnlyList<string> Authors { get; init => field = value ?? []; } = [];

    /// <summary>News agencies credited for the text ("AFP", "Reuters").</summary>
    public IReadOnlyList<string> Agencies { get; init => field = value ?? []; } = [];

    /// <summary>When the article was published, as its page says; null where it does not.</summary>
    public ArticleDate? Published { get; init; }

    public ArticleDate? Updated { get; init; }

    public string? SiteName { get; init; }

    /// <summary>rel=canonical as the page claims it: a field to group by, never an identity.</summary>
    public string? CanonicalUrl { get; init; }

    public string? LeadImage { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>The language that the page declares (a BCP 47 tag); the Enricher decides.</summary>
    public string? LanguageHint { get; init; }

    /// <summary>What kind of page it is.</summary>
    public PageKind Kind { get; init; }

    /// <summary>The charset by which the bytes were decoded, as a WHATWG name in lower case.</summary>
    public required string Charset { get; init; }

    /// <summary>The body: every paragraph in order, captions not among them.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    public IReadOnlyList<Caption> Captions { get; init => field = value ?? []; } = [];

    /// <summary>The body's links in order, each address once.</summary>
    public IReadOnlyList<ArticleLink> Links { get; init => field = value ?? []; } = [];

    /// <summary>The operator's source profile that helped; null where there was none for the page.</summary>
    public AppliedProfile? Profile { get; init; }

    /// <summary>What was taken away, by which rule, and how often.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init => field = value ?? []; } = [];

    /// <summary>How sure the Cleaner is that this is the article and all of it: 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What was cut or replaced; see <see cref="Mark"/>.</summary>
    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];

    /// <summary>The Cleaner's own revision, raised whenever its output changes: provenance.</summary>
    public int CleanerRevision { get; init; }
}
