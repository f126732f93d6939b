using System.Text.Json;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Reads schema.org articles out of JSON-LD scripts: alone, in arrays, in <c>@graph</c> or as a page's main entity, with the people whom they refer to.</summary>
internal static class JsonLdReader
{
    /// <summary>Graphs are two or three levels deep; deeper ones are lists of other pages.</summary>
    private const int MaxDepth = 6;

    private const int MaxArticles = 40;

    private const int MaxNames = 20;

    private const int MaxTags = 100;

    private static readonly string[] Inner = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"];

    private const int MaxScript = 2 * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Adds what a script says. A script that is no JSON says nothing; one of more than 2,097,152 characters is not read.</summary>
    public static void Read(string script, LinkedData data)
    {
        if (script.Length > MaxScript)
        {
            data.IsIncomplete = true;
            return;
        }
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var text = JsonHalves.Mend(attempt == 0 ? script : Repaired(script));
            try
            {
                using var document = JsonDocument.Parse(text, Lenient);
                Visit(document.RootElement, data, 0, inList: false);
                return;
            }
            catch (JsonException)
            {
                // The second try has raw line ends and CDATA taken out.
                continue;
            }
        }
    }

    private static string Repaired(string script)
    {
        var text = script.Trim().TrimEnd(';');
        foreach (var wrap in new[] { "<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>" })
            text = text.Replace(wrap, "", StringComparison.Ordinal);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }

    private static void Visit(JsonElement element, LinkedData data, int depth, bool inList)
    {
        if (depth > MaxDepth || data.Articles.Count >= MaxArticles)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, data, depth + 1, inList);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        ReadNode(element, data, inList);
        foreach (var name in Inner)
        {
            if (element.TryGetProperty(name, out var inner))
                Visit(inner, data, depth + 1, inList || name is "itemListElement" or "hasPart");
        }
    }

    private static void ReadNode(JsonElement element, LinkedData data, bool inList)
    {
        var (kind, isPage, isName) = Type(element);
        data.IsCollection |= !inList && Texts(element, "@type").Any(static type => type is "CollectionPage" or "SearchResultsPage" or "ProfilePage");
        data.HasVideo |= kind == PageKind.Video;
        if (kind is { } known)
            data.Articles.Add(ReadArticle(element, known, isPage, inList, data));
        else if (isName)
            Remember(NameOf(element), data);
        else if (data.SiteName is null && Texts(element, "@type").Contains("WebSite", StringComparer.Ordinal))
            data.SiteName = Text(element, "name");
    }

    private static void Remember(LinkedName name, LinkedData data)
    {
        if (name is { Name: not null, Id: not null })
            data.Names.TryAdd(name.Id, name);
    }

    private static (PageKind? Kind, bool IsPage, bool IsName) Type(JsonElement element)
    {
        PageKind? kind = null;
        var (isPage, isName) = (false, false);
        foreach (var type in Texts(element, "@type"))
        {
            if (type.Contains("LiveBlog", StringComparison.Ordinal))
                return (PageKind.LiveBlog, false, false);
            if (MediaKind(type) is { } media)
                kind ??= media;
            else if (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "Review" or "SocialMediaPosting")
                (kind, isPage) = (PageKind.Article, false);
            else if (kind is null && type.EndsWith("WebPage", StringComparison.Ordinal))
                (kind, isPage) = (PageKind.Article, true);
            else
                isName |= type is "Person" or "person" || type.EndsWith("Organization", StringComparison.Ordinal);
        }
        return (kind, isPage, isName);
    }

    private static PageKind? MediaKind(string type) => type switch
    {
        "VideoObject" => PageKind.Video,
        "ImageGallery" or "MediaGallery" => PageKind.Gallery,
        _ => null,
    };

    private static LinkedArticle ReadArticle(JsonElement element, PageKind kind, bool isPage, bool inList, LinkedData data)
    {
        var authors = Names(element, "author").Concat(Names(element, "creator")).Take(MaxNames).ToList();
        foreach (var author in authors)
            Remember(author, data);
        return new LinkedArticle
        {
            Kind = kind,
            IsPage = isPage,
            InList = inList,
            IsNews = Texts(element, "@type").Any(static type => type.Contains("News", StringComparison.Ordinal) || type.StartsWith("Reportage", StringComparison.Ordinal)),
            Headline = Text(element, "headline"),
            Name = Text(element, "name"),
            AlternativeHeadline = Text(element, "alternativeHeadline"),
            Published = Text(element, "datePublished") ?? Text(element, "uploadDate") ?? Text(element, "dateCreated"),
            Updated = Text(element, "dateModified"),
            Section = Texts(element, "articleSection").FirstOrDefault(),
            Language = Text(element, "inLanguage"),
            Image = Texts(element, "image").FirstOrDefault() ?? Texts(element, "thumbnailUrl").FirstOrDefault(),
            Body = Text(element, "articleBody"),
            Publisher = Names(element, "publisher").Select(static name => name.Name).FirstOrDefault(static name => name is not null),
            Authors = authors,
            Tags = [.. Texts(element, "keywords").SelectMany(static text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Take(MaxTags)],
        };
    }

    private static IEnumerable<LinkedName> Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(NameOf) : [NameOf(value)];
    }

    private static LinkedName NameOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new LinkedName(NotEmpty(element.GetString()), null, false),
        JsonValueKind.Object => new LinkedName(FirstText(element, "name"), Text(element, "@id"),
            Texts(element, "@type").Any(static type => type.EndsWith("Organization", StringComparison.Ordinal))),
        JsonValueKind.Array => element.EnumerateArray().Select(NameOf).FirstOrDefault(),
        _ => default,
    };

    // Some write {"name": ["A", "B"]}: one author object for several people.
    private static string? FirstText(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? NotEmpty(string.Join(", ", value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()).Take(MaxNames)))
            : Text(element, property);

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? NotEmpty(value.GetString())
        : value.ValueKind == JsonValueKind.Object && property is "inLanguage" ? Text(value, "alternateName") ?? Text(value, "name")
        : null;

    private static IEnumerable<string> Texts(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
            yield break;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            var text = item.ValueKind switch
            {
                JsonValueKind.String => item.GetString(),
                JsonValueKind.Object => Text(item, "url") ?? Text(item, "name"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text))
                yield return text;
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
