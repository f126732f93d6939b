using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Html.Structured;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Models;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Reads HTML: the page's data, then one pass over the body, then the choice of what is the article.</summary>
internal static class HtmlPageReader
{
    public static void Read(string html, ArticleDraft draft, CleanerOptions options, CleanerModels models)
    {
        var document = Parse(html, draft, options);
        var data = MetaReader.Read(document);
        Fill(document, data, draft);
        var page = ReadBlocks(document, data, draft);
        models.HtmlBlocks.Judge(page);
        BodyBlocks.Emit(page, draft);
        Rescue(data, draft);
        FillFromText(document,
            page.Blocks.Where(static block => block.Rule is "byline" or "date-line").Select(static block => block.Text),
            page.Blocks.Select(static block => block.Text), page.Bylines, draft);
        draft.PageText = PageText(page.Blocks);
    }

    /// <summary>The page as blocks, none of them judged: what the model is trained on.</summary>
    internal static BlockPage ReadBlocks(string html, ArticleDraft draft, CleanerOptions options)
    {
        var document = Parse(html, draft, options);
        var data = MetaReader.Read(document);
        Fill(document, data, draft);
        return ReadBlocks(document, data, draft);
    }

    private static IDocument Parse(string html, ArticleDraft draft, CleanerOptions options)
    {
        var (flat, cut) = NestingGuard.Flatten(html, options.MaxNesting);
        if (cut)
            draft.Marks.Add(Mark.NestingCut);
        // No browsing context, no scripting: nothing is loaded and nothing runs.
        return new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(flat);
    }

    private static BlockPage ReadBlocks(IDocument document, PageData data, ArticleDraft draft)
    {
        var page = new BlockReader(draft).Read(document.Body ?? document.DocumentElement);
        page.Hints = new PageHints(draft.Title, data.Description, data.ArticleBody);
        return page;
    }

    // Pages whose scripts build the text still carry it in their data; so do pages where the choice went wrong.
    private static void Rescue(PageData data, ArticleDraft draft)
    {
        if (data.ArticleBody is not { Length: > 300 } text || draft.TextLength > text.Length * 0.6)
            return;
        // Some pages escape markup into it.
        if (text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal))
            text = new HtmlParser().ParseDocument(text.Replace("</p>", "</p>\n", StringComparison.OrdinalIgnoreCase)).Body?.TextContent ?? text;
        draft.Paragraphs.Clear();
        foreach (var line in text.Split('\n').Select(TextHygiene.Line).Where(static line => line.Length > 0))
            draft.Paragraphs.Add(new Paragraph { Kind = ParagraphKind.Paragraph, Text = line });
        draft.BodyConfidence = 0.6;
    }

    private static void Fill(IDocument document, PageData data, ArticleDraft draft)
    {
        draft.LanguageHint = Language(data.Language);
        draft.DeclaredKind = data.Kind;
        draft.SiteName = Clean(data.SiteName);
        draft.Title = HtmlTitle.Choose(document, data);
        draft.CanonicalUrl = Absolute(data.CanonicalUrl, draft);
        draft.LeadImage = Absolute(data.Image, draft);
        draft.Section = Clean(data.Section);
        foreach (var tag in data.Tags.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            draft.Tags.Add(tag);
        foreach (var author in data.Authors.Select(Clean).OfType<string>())
            BylineReader.AddAuthors(author, draft);
        HtmlDates.Read(document, data, draft);
        var subtitle = Clean(document.QuerySelector("[itemprop=alternativeHeadline], .subtitle, .article-subtitle, .standfirst, .dek, h2.subheadline")?.TextContent);
        draft.Subtitle = subtitle is { Length: > 20 and < 400 } ? subtitle : null;
    }

    private static void FillFromText(IDocument document, IEnumerable<string> header, IEnumerable<string> blocks, IReadOnlyList<IElement> bylineElements, ArticleDraft draft)
    {
        var bylines = bylineElements.Take(20).Select(static element => TextHygiene.Line(ElementText.Head(element, 160)));
        HtmlDates.ReadText(header.Concat(bylines), draft);
        HtmlDates.ReadText(blocks.Take(60), draft);
        if (draft.Authors.Count > 0)
            return;
        foreach (var element in document.QuerySelectorAll("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .byline__name, .byline a, .author a, .byline, .author").Take(6))
        {
            BylineReader.AddAuthors(TextHygiene.Line(ElementText.Head(element, 160)), draft);
            if (draft.Authors.Count > 0)
                return;
        }
        foreach (var line in bylines)
        {
            if (BylineReader.TryRead(line, draft))
                return;
        }
    }

    private static string PageText(List<PageBlock> blocks)
    {
        var text = string.Join('\n', blocks.Take(60).Select(static block => block.Text));
        return text.Length > 4000 ? text[..4000] : text;
    }

    private static string? Language(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    private static string? Clean(string? text)
    {
        var line = text is null ? "" : TextHygiene.Line(text.Length > 1000 ? text[..1000] : text);
        return line.Length == 0 ? null : line;
    }

    private static string? Absolute(string? url, ArticleDraft draft)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > 2048)
            return null;
        // Against the page first: on Unix "/path" alone would be an absolute file address.
        var known = Uri.TryCreate(draft.Origin.Url, UriKind.Absolute, out var page)
            ? Uri.TryCreate(page, url.Trim(), out var found)
            : Uri.TryCreate(url.Trim(), UriKind.Absolute, out found);
        return known && found is { Scheme: "http" or "https" } ? found.AbsoluteUri : null;
    }
}
