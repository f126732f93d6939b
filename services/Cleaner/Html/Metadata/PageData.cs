using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>What a page says of itself, read once: its scan, its JSON-LD and the metas sorted by field.</summary>
internal sealed class PageData
{
    private readonly List<(MetaField Field, string Content)> _metas = [];

    private PageData(PageScan scan)
    {
        Scan = scan;
        foreach (var script in scan.Scripts)
            JsonLdReader.Read(script, Linked);
        foreach (var (name, content) in scan.Metas)
        {
            if (MetaNames.Find(name) is { } field)
                _metas.Add((field, content));
        }
        Article = Linked.Main;
        Page = Linked.Page;
    }

    public PageScan Scan { get; }

    public LinkedData Linked { get; } = new();

    /// <summary>The JSON-LD node of the page's article.</summary>
    public LinkedArticle? Article { get; }

    /// <summary>The JSON-LD node of the page around it.</summary>
    public LinkedArticle? Page { get; }

    /// <summary>The body as JSON-LD carries it: a check on what was found, and a rescue where nothing was.</summary>
    public string? ArticleBody => Article?.Body;

    public string? Description => First(MetaField.Description);

    /// <summary>The kind that the page's data declares.</summary>
    public PageKind? Kind => Article is { InList: false, Kind: var kind } ? kind : KindOf(First(MetaField.Type));

    /// <summary>The page's data says that it is a collection of others, and no article stands in it beside them.</summary>
    public bool DeclaresCollection => Linked.IsCollection && Article is not { InList: false, Kind: PageKind.Article or PageKind.LiveBlog };

    public string? SiteName => First(MetaField.SiteName) ?? Article?.Publisher ?? Linked.SiteName ?? Page?.Publisher;

    public static PageData Of(PageScan scan) => new(scan);

    // https://ogp.me/#types
    private static PageKind? KindOf(string? type) =>
        type is null ? null
        : type.StartsWith("article", StringComparison.OrdinalIgnoreCase) ? PageKind.Article
        : type.StartsWith("video", StringComparison.OrdinalIgnoreCase) ? PageKind.Video
        : type.StartsWith("music", StringComparison.OrdinalIgnoreCase) ? PageKind.Media
        : null;

    /// <summary>The first content of a field; null where the page has none.</summary>
    public string? First(MetaField field)
    {
        foreach (var (known, content) in _metas)
        {
            if (known == field && !string.IsNullOrWhiteSpace(content))
                return content;
        }
        return null;
    }

    /// <summary>Every content of a field, in page order.</summary>
    public IEnumerable<string> All(MetaField field) =>
        _metas.Where(meta => meta.Field == field && !string.IsNullOrWhiteSpace(meta.Content)).Select(static meta => meta.Content);
}
