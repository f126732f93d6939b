using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Html.Structured;
using Ingest.Cleaner.Hygiene;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Reads HTML: the page's data, then one pass over the body, then the choice of what is the article.</summary>
internal static class HtmlPageReader
{
    /// <summary>With less prose than this the rules may have taken too much: a second pass trusts fewer of them.</summary>
    private const int LittleText = 400;

    public static void Read(string html, ArticleDraft draft, CleanerOptions options)
    {
        var (flat, cut) = NestingGuard.Flatten(html, options.MaxNesting);
        if (cut)
            draft.Marks.Add(Mark.NestingCut);
        // No browsing context, no scripting: nothing is loaded and nothing runs.
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(flat);
        var data = MetaReader.Read(document);
        Fill(document, data, draft);
        var body = document.Body ?? document.DocumentElement;
        var collector = Collect(body, draft, lenient: false);
        BodyBlocks.Emit(collector, draft);
        if (draft.TextLength < LittleText)
            SecondPass(body, draft, collector);
        Rescue(data, draft);
        FillFromText(collector, document, draft);
        draft.PageText = PageText(collector.Blocks);
    }

    private static BlockCollector Collect(IElement body, ArticleDraft draft, bool lenient)
    {
        var collector = new BlockCollector(draft, lenient);
        collector.Collect(body);
        return collector;
    }

    private static void SecondPass(IElement body, ArticleDraft draft, BlockCollector first)
    {
        var lenient = Collect(body, draft, lenient: true);
        if (lenient.Blocks.Where(ContentScorer.IsProse).Sum(static block => block.Text.Length) < Math.Max(250, draft.TextLength * 2))
            return;
        draft.Paragraphs.Clear();
        BodyBlocks.Emit(lenient, draft);
        first.Bylines.AddRange(lenient.Bylines);
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

    private static void FillFromText(BlockCollector collector, IDocument document, ArticleDraft draft)
    {
        var header = collector.Blocks.Where(static block => block.Rule is "byline" or "date-line").Select(static block => block.Text);
        var bylines = collector.Bylines.Take(20).Select(static element => TextHygiene.Line(ElementText.Head(element, 160)));
        HtmlDates.ReadText(header.Concat(bylines), draft);
        HtmlDates.ReadText(collector.Blocks.Take(60).Select(static block => block.Text), draft);
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

    private static string PageText(List<HtmlBlock> blocks)
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
