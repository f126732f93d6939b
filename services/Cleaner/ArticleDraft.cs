using System.Runtime.InteropServices;
using Ingest.Cleaner.Kinds;
using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>What the readers have found so far in a page. One draft per page, one thread.</summary>
internal sealed class ArticleDraft(DocumentOrigin origin, CleanerOptions options)
{
    /// <summary>Characters kept of a link's words.</summary>
    public const int MaxLinkText = 500;

    /// <summary>Characters of the longest address that is kept.</summary>
    public const int MaxAddress = 2_048;

    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    // A page may hold a hundred thousand of each: what is known is looked up, not looked through.
    private readonly Dictionary<string, int> _captionPlaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _authorNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _agencyNames = new(StringComparer.OrdinalIgnoreCase);

    public DocumentOrigin Origin { get; } = origin;

    public RemovalLog Removed { get; } = new(options.MaxRemoved);

    /// <summary>Takes the whole page piece by piece, where somebody asks why; null else.</summary>
    public List<PagePiece>? Pieces { get; init; }

    public HashSet<string> Marks { get; } = new(StringComparer.Ordinal);

    public List<Paragraph> Paragraphs { get; } = [];

    public List<Caption> Captions { get; } = [];

    public List<ArticleLink> Links { get; } = [];

    public List<string> Authors { get; } = [];

    public List<string> Agencies { get; } = [];

    /// <summary>The same as the page writes them.</summary>
    public List<string> AgenciesAsWritten { get; } = [];

    public List<string> Tags { get; } = [];

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public ArticleDate? Published { get; set; }

    public ArticleDate? Updated { get; set; }

    public string? SiteName { get; set; }

    public string? CanonicalUrl { get; set; }

    public string? LeadImage { get; set; }

    public string? Section { get; set; }

    public string? LanguageHint { get; set; }

    /// <summary>The page writes the month before the day: 3/4/2025 is the fourth of March.</summary>
    public bool MonthFirst { get; set; }

    /// <summary>The page was text, not HTML.</summary>
    public bool IsText { get; set; }

    /// <summary>The page carries a player.</summary>
    public bool HasPlayer { get; set; }

    /// <summary>What tells its kind.</summary>
    public PageSigns Signs { get; set; } = new();

    /// <summary>Copyright signs that were looked at for a picture's caption: the search around each is long, so that they are bounded.</summary>
    public int CaptionSigns { get; set; }

    /// <summary>0 to 1: how much the readers trust their choice of the body.</summary>
    public double BodyConfidence { get; set; } = 0.5;

    /// <summary>The operator's profile for the page's host, as far as it helped; null where there is none.</summary>
    public AppliedProfile? Profile { get; set; }

    public int TextLength => Paragraphs.Sum(static paragraph => paragraph.Text.Length);

    /// <summary>Adds a caption unless the same text stands already; then only what was missing is filled in.</summary>
    public void AddCaption(string text, string? credit, string? altText)
    {
        if (text.Length == 0)
            return;
        // "© :" credits nobody.
        (credit, altText) = (NotEmpty(credit), NotEmpty(altText));
        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(_captionPlaces, text, out var known);
        if (!known)
        {
            at = Captions.Count;
            Captions.Add(new Caption { Text = text, Credit = credit, AltText = altText });
        }
        else
            Captions[at] = Captions[at] with { Credit = Captions[at].Credit ?? credit, AltText = Captions[at].AltText ?? altText };
    }

    /// <summary>Adds a link unless its address stands already; words beat a picture's link without any.</summary>
    public void AddLink(string text, string url)
    {
        if (text.Length > 0 && _addresses.Add(url))
            Links.Add(new ArticleLink { Text = text, Url = url });
    }

    /// <summary>Takes a date of a change, unless one stands already or the article was published later.</summary>
    public void AddUpdated(ArticleDate date)
    {
        if (Updated is null && !(Published is { } published && IsBefore(date, published)))
            Updated = date;
    }

    // A day without a time is before no instant of that day.
    private static bool IsBefore(ArticleDate one, ArticleDate other) => one.Precision == DatePrecision.Instant && other.Precision == DatePrecision.Instant
        ? one.Value < other.Value
        : one.Value.Date < other.Value.Date;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>Adds an agency.</summary>
    /// <param name="agency">Its short name.</param>
    /// <param name="written">As the page writes it.</param>
    public void AddAgency(string agency, string written)
    {
        if (!_agencyNames.Add(agency))
            return;
        Agencies.Add(agency);
        AgenciesAsWritten.Add(written);
    }

    public void AddAuthor(string author)
    {
        if (author.Length is > 1 and <= 100 && _authorNames.Add(author))
            Authors.Add(author);
    }
}
