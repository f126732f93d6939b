using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Cleaner.Html.Metadata;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Models;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Reads HTML: the page's data, then one pass over the body, then the choice of what is the article.</summary>
internal static class HtmlPageReader
{
    /// <summary>With less prose than this the rules may have taken too much: a second pass trusts fewer of them.</summary>
    private const int LittleText = 400;

    public static void Read(string html, ArticleDraft draft, CleanerOptions options, CleanerModels models)
    {
        var (flat, cut) = NestingGuard.Flatten(html, options.MaxNesting);
        if (cut)
            draft.Marks.Add(Mark.NestingCut);
        // No browsing context, no scripting: nothing is loaded and nothing runs.
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(flat);
        var data = MetadataReader.Read(document, draft, models.Fields);
        var body = document.Body ?? document.DocumentElement;
        var collector = Collect(body, draft, lenient: false);
        BodyBlocks.Emit(collector, draft);
        if (draft.TextLength < LittleText)
            SecondPass(body, draft, collector);
        Rescue(data, draft);
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

    private static string PageText(List<HtmlBlock> blocks)
    {
        var text = string.Join('\n', blocks.Take(60).Select(static block => block.Text));
        return text.Length > 4000 ? text[..4000] : text;
    }
}
