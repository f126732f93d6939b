namespace Ingest.Cleaner.Html.Metadata;

/// <summary>What the JSON-LD scripts of a page hold.</summary>
internal sealed class LinkedData
{
    public List<LinkedArticle> Articles { get; } = [];

    /// <summary>People and organisations by their identifiers: articles refer to them.</summary>
    public Dictionary<string, LinkedName> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of the <c>WebSite</c> node.</summary>
    public string? SiteName { get; set; }

    /// <summary>A script was too long to be read.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>A node says that the page is a collection of others.</summary>
    public bool IsCollection { get; set; }

    /// <summary>A node describes a film.</summary>
    public bool HasVideo { get; set; }

    /// <summary>The node that describes the page's own article: not a list's, not a film's where there is another; null where there is none.</summary>
    public LinkedArticle? Main =>
        Articles.Find(static article => article is { IsPage: false, InList: false, Kind: Contracts.PageKind.Article or Contracts.PageKind.LiveBlog })
        ?? Articles.Find(static article => article is { IsPage: false, InList: false })
        ?? (Articles.Count(static article => !article.IsPage) == 1 ? Articles.Find(static article => !article.IsPage) : null);

    /// <summary>The node of the page around it.</summary>
    public LinkedArticle? Page => Articles.Find(static article => article is { IsPage: true, InList: false });

    /// <summary>The name that a reference stands for.</summary>
    public LinkedName Resolve(LinkedName name) =>
        name.Name is null && name.Id is not null && Names.TryGetValue(name.Id, out var known) ? known : name;
}
