using System.Text.Json;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Structured;

/// <summary>Reads schema.org articles out of JSON-LD scripts: alone, in arrays, in <c>@graph</c> or as a page's main entity.</summary>
internal static class JsonLdReader
{
    private const int MaxScript = 2 * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Adds what a script says. A script that is no JSON says nothing.</summary>
    public static void Read(string script, PageData data)
    {
        if (script.Length > MaxScript)
            return;
        foreach (var text in new[] { script, Repaired(script) })
        {
            try
            {
                using var document = JsonDocument.Parse(text, Lenient);
                Visit(document.RootElement, data, 0);
                return;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // The second try has raw line ends and CDATA taken out; InvalidOperation is a lone surrogate in a string.
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

    private static void Visit(JsonElement element, PageData data, int depth)
    {
        if (depth > 6)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, data, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (IsArticle(element, out var kind))
            ReadArticle(element, kind, data);
        foreach (var name in new[] { "@graph", "mainEntity", "itemListElement", "mainEntityOfPage" })
        {
            if (element.TryGetProperty(name, out var inner))
                Visit(inner, data, depth + 1);
        }
    }

    private static bool IsArticle(JsonElement element, out PageKind kind)
    {
        kind = PageKind.Article;
        foreach (var type in Texts(element, "@type"))
        {
            if (type.Contains("LiveBlog", StringComparison.Ordinal))
                kind = PageKind.LiveBlog;
            else if (type is "VideoObject" or "ImageGallery" or "MediaGallery")
                kind = PageKind.Media;
            else if (!type.EndsWith("Article", StringComparison.Ordinal) && type is not ("BlogPosting" or "Report" or "Review" or "AnalysisNewsArticle" or "SocialMediaPosting"))
                continue;
            return true;
        }
        return false;
    }

    private static void ReadArticle(JsonElement element, PageKind kind, PageData data)
    {
        // A film on an article's page has a date and a name of its own: it counts only where nothing else is there.
        if (kind == PageKind.Media && data.Kind is not null)
            return;
        if (data.Kind == PageKind.Media && kind != PageKind.Media)
            (data.Headline, data.Published, data.Updated, data.Description) = (null, null, null, null);
        data.Kind = data.Kind is PageKind.LiveBlog ? PageKind.LiveBlog : kind;
        data.Headline ??= Text(element, "headline") ?? Text(element, "name");
        data.Description ??= Text(element, "description");
        data.Published ??= Text(element, "datePublished") ?? Text(element, "uploadDate") ?? Text(element, "dateCreated");
        data.Updated ??= Text(element, "dateModified");
        data.Section ??= Texts(element, "articleSection").FirstOrDefault();
        data.Language ??= Text(element, "inLanguage");
        data.Image ??= Texts(element, "image").FirstOrDefault() ?? Texts(element, "thumbnailUrl").FirstOrDefault();
        data.ArticleBody ??= Text(element, "articleBody");
        if (element.TryGetProperty("publisher", out var publisher))
            data.SiteName ??= Name(publisher);
        if (data.Authors.Count == 0 && element.TryGetProperty("author", out var authors))
        {
            foreach (var author in authors.ValueKind == JsonValueKind.Array ? [.. authors.EnumerateArray()] : new[] { authors })
            {
                if (Name(author) is { } name && name != data.SiteName)
                    data.Authors.Add(name);
            }
        }
        if (data.Tags.Count == 0)
            data.Tags.AddRange(Texts(element, "keywords").SelectMany(static text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string? Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => NotEmpty(element.GetString()),
        JsonValueKind.Object => Text(element, "name"),
        JsonValueKind.Array => element.EnumerateArray().Select(Name).FirstOrDefault(),
        _ => null,
    };

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
