using System.Net;
using System.Text.Json;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.PageState;

/// <summary>Finds articles in the data of scripts: objects with a headline, and text below one of the names that hold text.</summary>
internal sealed class StateArticles(ArticleDraft draft, CleanerOptions options)
{
    /// <summary>Nodes looked at over all scripts of a page.</summary>
    private const int MaxNodes = 300_000;

    private const int MaxDepth = 60;

    private const int MaxParagraphs = 2_000;

    /// <summary>Text of less than this many characters is a teaser's.</summary>
    private const int MinText = 300;

    /// <summary>Shorter texts that end no sentence are labels.</summary>
    private const int MinLine = 60;

    private static readonly string[] HeadlineNames = ["headline", "title", "headlines", "heading"];

    private static readonly string[] DateNames = ["datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "firstPublished", "first_publish_date", "display_date", "publicationDate", "published", "date"];

    private static readonly HashSet<string> BodyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "articleBody", "articleBodyHtml", "body", "bodyText", "bodyHtml", "bodyContent", "content", "contentHtml", "contentText", "htmlContent", "contents", "content_elements", "contentElements", "text", "html", "paragraphs", "paragraph", "blocks", "components", "elements", "story",
        "richText", "children", "value", "rendered", "items", "model", "data", "nodes", "document",
    };

    // What stands among an article's blocks and is no text of it.
    private static readonly string[] OtherTypes = ["image", "video", "audio", "photo", "picture", "gallery", "ad", "advert", "related", "link_list", "linklist", "promo", "embed", "newsletter", "caption", "interstitial", "author", "tag", "nav", "script"];

    private readonly List<StateArticle> _found = [];
    private int _nodes;

    /// <summary>The articles of a page's scripts, in their order.</summary>
    public static IReadOnlyList<StateArticle> Find(AngleSharp.Dom.IDocument document, ArticleDraft draft, CleanerOptions options)
    {
        var articles = new StateArticles(draft, options);
        foreach (var state in StateScripts.Read(document, draft))
        {
            using (state)
                articles.Visit(state.RootElement, 0);
        }
        return articles._found;
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > MaxDepth || !TakeNode())
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Read(element);
            foreach (var property in element.EnumerateObject())
                Visit(property.Value, depth + 1);
        }
    }

    // Counts a node; false, and the draft marked, where it is one too many.
    private bool TakeNode(int paragraphs = 0)
    {
        if (++_nodes <= MaxNodes && paragraphs < MaxParagraphs)
            return true;
        draft.Marks.Add(Mark.DataSkipped);
        return false;
    }

    private void Read(JsonElement element)
    {
        if (HeadlineOf(element) is not { } headline)
            return;
        var paragraphs = new List<string>();
        Gather(element, paragraphs, 0);
        var article = new StateArticle(headline, [.. paragraphs.Distinct(StringComparer.Ordinal)], DateNames.Select(name => Text(element, name)).FirstOrDefault(static date => date is not null));
        if (article.Length >= MinText)
            _found.Add(article);
    }

    private void Gather(JsonElement element, List<string> paragraphs, int depth)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (BodyNames.Contains(property.Name))
                GatherValue(property.Value, paragraphs, depth + 1);
        }
    }

    private void GatherValue(JsonElement value, List<string> paragraphs, int depth)
    {
        if (depth > MaxDepth || !TakeNode(paragraphs.Count))
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                AddText(value, paragraphs);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    GatherValue(item, paragraphs, depth + 1);
                break;
            // Another story's teaser has a headline of its own.
            case JsonValueKind.Object when !IsOther(value) && HeadlineOf(value) is null:
                Gather(value, paragraphs, depth);
                break;
        }
    }

    private void AddText(JsonElement value, List<string> paragraphs)
    {
        if (TextOf(value) is not { } text || text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var line in Lines(text, draft, options))
        {
            if (LineWeights.EndsSentence(line) || LineWeights.Width(line) >= MinLine)
                paragraphs.Add(line);
        }
    }

    /// <summary>The paragraphs of a text that may hold markup, written as such or escaped.</summary>
    internal static IEnumerable<string> Lines(string text, ArticleDraft draft, CleanerOptions options)
    {
        if (!HasMarkup(text) && text.Contains("&lt;", StringComparison.OrdinalIgnoreCase))
            text = WebUtility.HtmlDecode(text);
        if (HasMarkup(text))
        {
            var parted = text.Replace("</p>", "</p>\n", StringComparison.OrdinalIgnoreCase).Replace("<br", "\n<br", StringComparison.OrdinalIgnoreCase).Replace("</li>", "</li>\n", StringComparison.OrdinalIgnoreCase);
            text = HtmlPageReader.Parse(parted, draft, options).Body?.TextContent ?? text;
        }
        return text.Split('\n').Select(TextHygiene.Line).Where(static line => line.Length > 0);
    }

    private static bool HasMarkup(string text) => text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal);

    private static bool IsOther(JsonElement element)
    {
        var type = Text(element, "type") ?? Text(element, "__typename") ?? "";
        return OtherTypes.Any(other => type.StartsWith(other, StringComparison.OrdinalIgnoreCase) || type.EndsWith("_" + other, StringComparison.OrdinalIgnoreCase));
    }

    private static string? HeadlineOf(JsonElement element)
    {
        foreach (var name in HeadlineNames)
        {
            if (element.TryGetProperty(name, out var value) && (TextOf(value) ?? (value.ValueKind == JsonValueKind.Object ? Text(value, "basic") ?? Text(value, "rendered") ?? Text(value, "text") : null)) is { } text)
            {
                var line = TextHygiene.Line(text);
                if (line.Length is > 8 and < 400)
                    return line;
            }
        }
        return null;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
