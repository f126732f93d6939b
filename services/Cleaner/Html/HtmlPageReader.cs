using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Html.Metadata;
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
        var data = MetadataReader.Read(document, draft, models.Fields);
        var page = ReadBlocks(document, data, draft);
        models.HtmlBlocks.Judge(page);
        BodyBlocks.Emit(page, draft);
        Rescue(data, draft);
        draft.PageText = PageText(page.Blocks);
    }

    /// <summary>The page as blocks, none of them judged: what the model is trained on.</summary>
    internal static BlockPage ReadBlocks(string html, ArticleDraft draft, CleanerOptions options)
    {
        var document = Parse(html, draft, options);
        var data = MetadataReader.Read(document, draft, CleanerModels.Shipped.Fields);
        return ReadBlocks(document, data, draft);
    }

    private static IDocument Parse(string html, ArticleDraft draft, CleanerOptions options)
    {
        var guard = NestingGuard.Read(html, options.MaxNesting, options.MaxTags);
        if (guard.NestingCut)
            draft.Marks.Add(Mark.NestingCut);
        if (guard.MarkupCut)
            draft.Marks.Add(Mark.MarkupCut);
        // No browsing context, no scripting: nothing is loaded and nothing runs.
        return new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true }).ParseDocument(guard.Html);
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

    private static string PageText(List<PageBlock> blocks)
    {
        var text = string.Join('\n', blocks.Take(60).Select(static block => block.Text));
        return text.Length > 4000 ? text[..4000] : text;
    }
}
