using AngleSharp.Dom;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>What one pass over a page has gathered for its fields.</summary>
internal sealed class PageScan
{
    /// <summary>Meta elements in page order: name in lower case and content.</summary>
    public List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>The text of JSON-LD scripts.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>There were more than are kept.</summary>
    public bool HasMoreScripts { get; set; }

    public string? Title { get; set; }

    public string? Canonical { get; set; }

    public string? Language { get; set; }

    /// <summary>Headings of the first order with the number of their line.</summary>
    public List<(string Text, int Line, LineTraits Traits)> Headings { get; } = [];

    /// <summary>The headings of the second order that come first.</summary>
    public List<(string Text, int Line)> Subheadings { get; } = [];

    /// <summary>The page's text, its first lines.</summary>
    public List<ScannedLine> Lines { get; } = [];

    public List<TimeMark> Times { get; } = [];

    public List<AuthorMark> Authors { get; } = [];

    /// <summary>An element that calls itself the article's subtitle.</summary>
    public IElement? Subtitle { get; set; }
}
