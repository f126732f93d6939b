using AngleSharp.Dom;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Structured;

/// <summary>Reads meta and link elements, and the JSON-LD scripts: OpenGraph, article:*, Dublin Core and the names that sites made their own.</summary>
internal static class MetaReader
{
    public static PageData Read(IDocument document)
    {
        var data = new PageData { Language = document.DocumentElement.GetAttribute("lang") };
        foreach (var element in document.All)
        {
            switch (element.LocalName)
            {
                case "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                    JsonLdReader.Read(element.TextContent, data);
                    break;
                case "link" when element.GetAttribute("rel") == "canonical":
                    data.CanonicalUrl ??= element.GetAttribute("href");
                    break;
            }
        }
        // JSON-LD first: metas of an article often name the site's editor, or the day of the last deployment.
        foreach (var element in document.All)
        {
            if (element.LocalName == "meta" && element.GetAttribute("content") is { Length: > 0 } content)
                Take(element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? "", content, data);
        }
        return data;
    }

    private static void Take(string name, string content, PageData data)
    {
        switch (name.ToLowerInvariant())
        {
            case "og:title":
                data.OpenGraphTitle ??= content;
                break;
            case "twitter:title" or "dc.title" or "dcterms.title" or "headline" or "sailthru.title" or "parsely-title":
                data.Headline ??= content;
                break;
            case "og:description" or "description" or "twitter:description":
                data.Description ??= content;
                break;
            case "og:site_name" or "application-name" or "twitter:site":
                data.SiteName ??= content.TrimStart('@');
                break;
            case "og:url":
                data.CanonicalUrl ??= content;
                break;
            case "og:image" or "twitter:image":
                data.Image ??= content;
                break;
            case "og:locale" or "content-language" or "dc.language":
                data.Language ??= content;
                break;
            case "article:section":
                data.Section ??= content;
                break;
            case "article:tag":
                data.Tags.Add(content);
                break;
            case "keywords" or "news_keywords":
                if (data.Tags.Count == 0)
                    data.Tags.AddRange(content.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
            case "article:published_time" or "og:article:published_time" or "datepublished" or "date" or "pubdate" or "publishdate" or "publish-date" or "publish_date" or "dc.date"
                or "dc.date.issued" or "dcterms.date" or "dcterms.created" or "dc.date.created" or "parsely-pub-date" or "sailthru.date" or "article.published" or "cxenseparse:recs:publishtime"
                or "og:published_time" or "article:published" or "citation_publication_date" or "published_time" or "originalpublicationdate" or "article_date_original" or "timestamp":
                data.Published ??= content;
                break;
            case "article:modified_time" or "og:updated_time" or "datemodified" or "lastmod" or "last-modified" or "dcterms.modified" or "dc.date.modified" or "article.updated" or "revised":
                data.Updated ??= content;
                break;
            case "author" or "article:author" or "dc.creator" or "parsely-author" or "sailthru.author" or "article:author_name" or "byl" or "twitter:creator" or "dcterms.creator" or "citation_author":
                if (data.Authors.Count == 0 && !content.Contains("://", StringComparison.Ordinal) && !content.StartsWith('@'))
                    data.Authors.Add(content);
                break;
            case "og:type" when content.StartsWith("video", StringComparison.OrdinalIgnoreCase):
                data.Kind ??= PageKind.Media;
                break;
        }
    }
}
