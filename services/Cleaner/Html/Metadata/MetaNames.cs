using System.Collections.Frozen;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>The vocabularies of meta elements: OpenGraph, article:*, Dublin Core, citation_*, schema.org and the names that analytics and search tools ask for.</summary>
internal static class MetaNames
{
    private static readonly FrozenDictionary<string, MetaField> Fields = Build(
        (MetaField.OpenGraphTitle, "og:title"),
        (MetaField.TwitterTitle, "twitter:title"),
        (MetaField.OtherTitle, "dc.title dcterms.title headline title sailthru.title parsely-title citation_title itemprop:headline cxenseparse:title article:title mrf:title"),
        (MetaField.SiteName, "og:site_name application-name apple-mobile-web-app-title dc.publisher itemprop:publisher"),
        (MetaField.Url, "og:url"),
        (MetaField.Image, "og:image og:image:url twitter:image twitter:image:src itemprop:image"),
        (MetaField.Language, "og:locale content-language dc.language language"),
        (MetaField.Section, "article:section section parsely-section sailthru.section itemprop:articlesection cxenseparse:section cxenseparse:pageclass"),
        (MetaField.Tag, "article:tag parsely-tags"),
        (MetaField.Keywords, "keywords news_keywords sailthru.tags itemprop:keywords"),
        (MetaField.Published, "article:published_time og:article:published_time og:published_time article:published published_time datepublished itemprop:datepublished pubdate publishdate publish-date publish_date publication_date publication-date published parsely-pub-date "
            + "sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.available article.published citation_publication_date citation_online_date originalpublicationdate article_date_original "
            + "displaydate ptime itemprop:datecreated rnews:datepublished article:created article.created created bt:pubdate dateofpublication vr:published_time"),
        (MetaField.GenericDate, "date dc.date dcterms.date timestamp citation_date"),
        (MetaField.Updated, "article:modified_time og:updated_time og:modified_time datemodified itemprop:datemodified lastmod last-modified last_modified last-updated dcterms.modified dc.date.modified article.updated article:modified revised modified utime updated bt:moddate"),
        (MetaField.Author, "author dc.creator dcterms.creator dc.author parsely-author sailthru.author article:author_name byl byline citation_author article.author cxenseparse:author authors itemprop:author itemprop:creator vr:author rnews:author mrf:authors shareaholic:article_author_name"),
        (MetaField.OpenGraphAuthor, "article:author og:article:author og:author book:author"),
        (MetaField.TwitterCreator, "twitter:creator"),
        (MetaField.Type, "og:type"),
        (MetaField.Description, "og:description description twitter:description"));

    private static FrozenDictionary<string, MetaField> Build(params ReadOnlySpan<(MetaField Field, string Names)> lists)
    {
        var fields = new Dictionary<string, MetaField>(StringComparer.Ordinal);
        foreach (var (field, names) in lists)
        {
            foreach (var name in names.Split(' '))
                fields[name] = field;
        }
        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The field of a name in lower case; null for any other.</summary>
    public static MetaField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : Date(name);

    // Houses' own names: "w-published-date", "prism.publicationdate", "last_updated_time".
    private static MetaField? Date(string name)
    {
        if (!name.Contains("date", StringComparison.Ordinal) && !name.Contains("time", StringComparison.Ordinal))
            return null;
        return name.Contains("publi", StringComparison.Ordinal) ? MetaField.Published
            : name.Contains("modified", StringComparison.Ordinal) || name.Contains("last_updated", StringComparison.Ordinal) || name.Contains("last-updated", StringComparison.Ordinal) ? MetaField.Updated
            : null;
    }
}
