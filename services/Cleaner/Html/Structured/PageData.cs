using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Structured;

/// <summary>What a page says of itself in JSON-LD and meta elements, first value wins within each source.</summary>
internal sealed class PageData
{
    public string? Headline { get; set; }

    public string? OpenGraphTitle { get; set; }

    public string? Description { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    public string? SiteName { get; set; }

    public string? CanonicalUrl { get; set; }

    public string? Image { get; set; }

    public string? Section { get; set; }

    public string? Language { get; set; }

    /// <summary>The body as JSON-LD carries it: a check on what was found, and a rescue where nothing was.</summary>
    public string? ArticleBody { get; set; }

    public PageKind? Kind { get; set; }

    public List<string> Authors { get; } = [];

    public List<string> Tags { get; } = [];
}
