using AngleSharp.Dom;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Turns the blocks of the chosen element into the article's body, furniture lines and doubles taken out by rule.</summary>
internal static class BodyBlocks
{
    /// <summary>Blocks before the text in which its byline and date may stand.</summary>
    private const int HeaderReach = 12;

    public static void Emit(BlockCollector collector, ArticleDraft draft)
    {
        var blocks = collector.Blocks;
        foreach (var block in blocks)
            block.Rule = FurnitureLines.Find(block.Text);
        var scorer = new ContentScorer();
        if (scorer.Choose(blocks) is not { } top)
            return;
        var inside = blocks.Select(block => IsWithin(block.Element, top)).ToArray();
        var firstProse = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => inside[i] && blocks[i].Rule is null && ContentScorer.IsProse(blocks[i]), blocks.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int kept = 0, dropped = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            block.Rule ??= inside[i] ? Rule(blocks, i, firstProse, seen, draft) : OutsideRule(block, firstProse - i, draft);
            if (block.Rule is not null)
            {
                draft.Removed.Add(block.Rule, block.Text);
                if (ContentScorer.IsProse(block))
                    dropped += block.Text.Length;
                continue;
            }
            var text = ImageDescriptions.Fold(block.Text, draft);
            if (text.Length == 0)
                continue;
            kept += text.Length;
            draft.Paragraphs.Add(new Paragraph { Kind = block.Kind, Text = text });
        }
        DropLooseEnds(draft);
        foreach (var (element, caption) in collector.Captions)
        {
            if (IsNear(element, top))
                draft.AddCaption(caption.Text, caption.Credit, caption.AltText);
        }
        draft.BodyConfidence = kept == 0 ? 0 : 0.5 + (0.45 * kept / (kept + dropped));
    }

    // Bylines and dates often stand between the headline and the element that holds the text.
    private static string OutsideRule(HtmlBlock block, int before, ArticleDraft draft) =>
        (before is > 0 and <= HeaderReach && !ContentScorer.IsProse(block) ? HeaderReader.Read(block.Text, draft, monthFirst: false) : null) ?? "outside-article";

    private static string? Rule(List<HtmlBlock> blocks, int i, int firstProse, HashSet<string> seen, ArticleDraft draft)
    {
        var block = blocks[i];
        var text = block.Text;
        if (block.Kind == ParagraphKind.Heading && text.Equals(draft.Title, StringComparison.OrdinalIgnoreCase))
            return "title";
        if (i < firstProse && text.Equals(draft.Subtitle, StringComparison.Ordinal))
            return "subtitle";
        if (i < firstProse + 2 && !ContentScorer.IsProse(block) && HeaderReader.Read(text, draft, monthFirst: false) is { } header)
            return header;
        if (i < firstProse && block.Kind is ParagraphKind.Paragraph && text.Equals(draft.Title, StringComparison.OrdinalIgnoreCase))
            return "title";
        // Before the text and too short to say anything: a section's name, a label.
        if (i < firstProse && block.Kind is ParagraphKind.Paragraph && draft.Title is not null && LineWeights.Width(text) < 25)
            return "header";
        if (Agencies.ReadNote(text) is { Count: > 0 } agencies)
        {
            foreach (var agency in agencies)
                draft.AddAgency(agency);
            return Agencies.Rule;
        }
        if (block.LinkDensity > 0.6 && !(block.LinkDensity < 0.95 && ContentScorer.IsProse(block)) && block.Kind != ParagraphKind.Heading)
            return "link-list";
        if (block.LinkDensity > 0.9 && block.Kind == ParagraphKind.Heading)
            return "related";
        if (block.Kind is ParagraphKind.Paragraph && CaptionLines.Read(text) is { } caption && text.Length < 300)
        {
            draft.AddCaption(caption.Text, caption.Credit, caption.AltText);
            return CaptionLines.Rule;
        }
        return text.Length > 40 && !seen.Add(text) ? "repeated" : null;
    }

    // A heading with nothing behind it announced what the rules took away; a list of two words each is a menu.
    private static void DropLooseEnds(ArticleDraft draft)
    {
        while (draft.Paragraphs.Count > 0 && (draft.Paragraphs[^1].Kind == ParagraphKind.Heading
            || (draft.Paragraphs[^1] is { Kind: ParagraphKind.Paragraph or ParagraphKind.ListItem, Text.Length: < 25 } last && !LineWeights.EndsSentence(last.Text))))
        {
            draft.Removed.Add("loose-end", draft.Paragraphs[^1].Text);
            draft.Paragraphs.RemoveAt(draft.Paragraphs.Count - 1);
        }
        var i = 0;
        while (i < draft.Paragraphs.Count - 1)
        {
            if (draft.Paragraphs[i].Kind == ParagraphKind.Heading && draft.Paragraphs[i + 1].Kind == ParagraphKind.Heading && draft.Paragraphs[i].Text == draft.Paragraphs[i + 1].Text)
                draft.Paragraphs.RemoveAt(i);
            else
                i++;
        }
    }

    private static bool IsWithin(IElement element, IElement top)
    {
        for (var current = element; current is not null; current = current.ParentElement)
        {
            if (ReferenceEquals(current, top))
                return true;
        }
        return false;
    }

    // The lead picture often stands beside the text, in the article around both.
    private static bool IsNear(IElement element, IElement top)
    {
        var around = top.Closest("article, main") ?? top.ParentElement ?? top;
        return IsWithin(element, around) || IsWithin(element, top);
    }
}
