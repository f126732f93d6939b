using System.Buffers;
using Ingest.Cleaner.Dates;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>The words by which classes, ids and properties tell authors, dates and other texts' data from the rest.</summary>
internal static class MarkupWords
{
    private static readonly string[] AuthorList =
    [
        "author", "byline", "by-line", "writer", "contributor", "creator", "reporter", "journalist", "autor", "auteur", "redakteur", "verfasser", "firma", "yazar", "penulis", "credit-name", "signature", "article-by", "post-by", "posted-by", "forfatter", "skribent",
    ];

    private static readonly string[] DateList =
    [
        "date", "time", "publi", "posted", "updated", "modified", "meta", "fecha", "datum", "tarih", "tanggal", "timestamp", "info", "byline", "data-publicacao",
    ];

    private static readonly string[] AsideList =
    [
        "comment", "related", "sidebar", "side-bar", "footer", "recirc", "teaser", "recommend", "popular", "trending", "most-read", "mostread", "latest", "more-from", "read-next", "readnext", "read-more", "readmore", "promo", "newsletter", "menu", "navbar", "breadcrumb", "carousel", "slider", "advert", "cookie", "consent", "modal", "popup", "further", "suggest", "similar", "next-post", "prev-post", "post-navigation", "upnext", "up-next", "tile", "sponsor", "disqus", "feed-item", "copyright",
    ];

    private static readonly string[] BioList =
    [
        "bio", "about-author", "author-box", "authorbox", "author-card", "author-desc", "author-info", "about-the-author", "author__desc", "author-social", "avatar", "author-image", "author-photo", "author-role", "author-title", "job-title",
    ];

    private static readonly string[] HeaderList =
    [
        "head", "hero", "title", "byline", "entry-meta", "post-meta", "article-meta", "article-info", "article__meta", "content-meta", "lead", "intro",
    ];

    private static readonly SearchValues<string> AuthorWords = Words(AuthorList);

    private static readonly SearchValues<string> DateWords = Words(DateList);

    private static readonly SearchValues<string> AsideWords = Words(AsideList);

    private static readonly SearchValues<string> BioWords = Words(BioList);

    private static readonly SearchValues<string> HeaderWords = Words(HeaderList);

    private static readonly SearchValues<string> Any = Words([.. AuthorList, .. DateList, .. AsideList, .. BioList, .. HeaderList]);

    private static readonly SearchValues<string> UpdatedWords = Words("modif", "update", "upd-", "revis", "last-edit", "aktualis", "actualiz");

    private static readonly SearchValues<string> PublishedWords = Words("publi", "posted", "created", "issued", "post-date", "postdate", "entry-date", "article-date", "uploaddate");

    private static readonly SearchValues<string> SubtitleWords = Words("subtitle", "standfirst", "subheadline", "sub-headline");

    /// <summary>The traits that a class or id gives to what stands below it.</summary>
    public static LineTraits Traits(string name)
    {
        if (!name.AsSpan().ContainsAny(Any))
            return LineTraits.None;
        var traits = LineTraits.None;
        if (name.AsSpan().ContainsAny(AuthorWords))
            traits |= LineTraits.Author;
        if (name.AsSpan().ContainsAny(DateWords))
            traits |= LineTraits.Date;
        if (name.AsSpan().ContainsAny(AsideWords))
            traits |= LineTraits.Aside;
        if (name.AsSpan().ContainsAny(BioWords))
            traits |= LineTraits.Bio;
        if (name.AsSpan().ContainsAny(HeaderWords))
            traits |= LineTraits.Header;
        return traits;
    }

    /// <summary>What a class or property says a date to be the date of.</summary>
    public static DateRole Role(string name) =>
        name.AsSpan().ContainsAny(UpdatedWords) ? DateRole.Updated : name.AsSpan().ContainsAny(PublishedWords) ? DateRole.Published : DateRole.Unknown;

    /// <summary>The class or id is that of the name itself ("author-name"), not of the block around it.</summary>
    public static bool IsAuthorName(string name) =>
        name.AsSpan().ContainsAny(AuthorWords) && name.Contains("name", StringComparison.OrdinalIgnoreCase);

    /// <summary>The class or id is that of the text below the headline.</summary>
    public static bool IsSubtitle(string name) => name.AsSpan().ContainsAny(SubtitleWords) || name.Equals("dek", StringComparison.OrdinalIgnoreCase);

    public static bool IsAuthor(string name) => name.AsSpan().ContainsAny(AuthorWords);

    private static SearchValues<string> Words(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
