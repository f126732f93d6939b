using System.Runtime.InteropServices;
using AngleSharp.Dom;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Turns the blocks that the model holds for the article into its body; what is left out gets the rule that explains it.</summary>
internal static class BodyBlocks
{
    /// <summary>Blocks before the text in which its byline and date may stand.</summary>
    private const int HeaderReach = 12;

    /// <summary>Blocks behind the text in which an agency's credit is its own.</summary>
    private const int NoteReach = 3;

    /// <summary>Nodes around a caption among which its picture is looked for.</summary>
    private const int MaxBeside = 1_000;

    public static void Emit(BlockPage page, ArticleDraft draft, PageAddresses addresses)
    {
        var chosen = BodyChoice.Choose(page);
        var blocks = page.Blocks;
        var firstProse = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => chosen[i] && PageStructure.IsProse(blocks[i]), blocks.Count);
        var last = Array.FindLastIndex(chosen, static isChosen => isChosen);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (trust, kept) = (0.0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            block.Rule = chosen[i] ? Rule(page, i, firstProse, seen, draft) : OutsideRule(page, block, firstProse - i, i - last, draft);
            draft.Pieces?.Add(new PagePiece(block.Text, block.Rule));
            if (block.Rule is not null)
            {
                draft.Removed.Add(block.Rule, block.Text);
                continue;
            }
            var text = ImageDescriptions.Fold(block.Text, draft);
            if (text.Length == 0)
                continue;
            trust += text.Length * block.Probability;
            kept += text.Length;
            draft.Paragraphs.Add(new Paragraph { Kind = block.Kind, Text = text });
            AddLinks(page, block, draft, addresses);
        }
        DropLooseEnds(draft);
        AddCaptions(page, draft, addresses);
        draft.BodyConfidence = kept == 0 ? 0 : trust / kept;
    }

    private static string OutsideRule(BlockPage page, PageBlock block, int before, int behind, ArticleDraft draft)
    {
        var element = page.Elements[block.Element];
        if (element.Hidden)
            return FurnitureNames.Hidden;
        if (element.Caption)
            return CaptionLines.Rule;
        // Bylines and dates often stand between the headline and the element that holds the text.
        if (before is > 0 and <= HeaderReach && !PageStructure.IsProse(block) && HeaderReader.Read(block.Text, draft) is { } header)
            return header;
        if (behind is > 0 and <= NoteReach && block.LinkDensity < 0.5 && Agencies.TakeNote(block.Text, draft))
            return Agencies.Rule;
        return element.Rule ?? block.NameRule ?? FurnitureLines.Find(block.Text) ?? (page.Elements[page.Main].Contains(block.Element) ? "low-score" : "outside-article");
    }

    private static string? Rule(BlockPage page, int i, int firstProse, HashSet<string> seen, ArticleDraft draft)
    {
        var block = page.Blocks[i];
        var text = block.Text;
        if (page.Elements[block.Element].Caption)
            return CaptionLines.Rule;
        if (text.Equals(draft.Title, StringComparison.OrdinalIgnoreCase) && (block.Kind == ParagraphKind.Heading || i < firstProse))
            return "title";
        if (i < firstProse + 2 && !PageStructure.IsProse(block) && HeaderReader.Read(text, draft) is { } header)
            return header;
        if (Agencies.TakeNote(text, draft))
            return Agencies.Rule;
        // "Read also: ..." says it of itself; other words may stand in an article's text too.
        if (FurnitureLines.Find(text) is { } furniture && (block.Probability < BodyChoice.Certain || furniture == FurnitureLines.RelatedRule))
            return furniture;
        if (block.Kind is ParagraphKind.Paragraph && text.Length < 300 && CaptionLines.Read(text) is { } caption)
        {
            draft.AddCaption(caption.Text, caption.Credit, caption.AltText);
            return CaptionLines.Rule;
        }
        return text.Length > 40 && !seen.Add(text) ? "repeated" : null;
    }

    // A heading with nothing behind it announced what was taken away.
    private static void DropLooseEnds(ArticleDraft draft)
    {
        while (draft.Paragraphs.Count > 0 && draft.Paragraphs[^1].Kind == ParagraphKind.Heading)
        {
            draft.Removed.Add("loose-end", draft.Paragraphs[^1].Text);
            draft.Paragraphs.RemoveAt(draft.Paragraphs.Count - 1);
        }
    }

    private static void AddLinks(BlockPage page, PageBlock block, ArticleDraft draft, PageAddresses addresses)
    {
        foreach (var link in CollectionsMarshal.AsSpan(page.Links)[block.Links])
        {
            if (addresses.Link(link.GetAttribute("href")) is { } url)
                draft.AddLink(TextHygiene.Line(ElementText.Head(link, ArticleDraft.MaxLinkText)), url);
        }
    }

    // The lead picture often stands beside the text, in the article around both.
    private static void AddCaptions(BlockPage page, ArticleDraft draft, PageAddresses addresses)
    {
        var near = page.Elements[page.Main].Parent < 0 ? page.Main : page.Elements[page.Main].Parent;
        for (var at = page.Main; at >= 0; at = page.Elements[at].Parent)
        {
            if (page.Elements[at].Tag is ElementTag.Article or ElementTag.Main)
            {
                near = at;
                break;
            }
        }
        foreach (var at in page.Captions)
        {
            if (page.Elements[near].Contains(at) && !page.Elements[at].Hidden)
                AddCaption(page.Elements[at], draft, addresses);
        }
    }

    private static IElement? FindImage(IElement around, ref int nodes)
    {
        var children = around.ChildNodes;
        for (var i = 0; i < children.Length && nodes-- > 0; i++)
        {
            if (children[i] is IElement child && (child.LocalName == "img" ? child : FindImage(child, ref nodes)) is { } found)
                return found;
        }
        return null;
    }

    private static void AddCaption(PageElement element, ArticleDraft draft, PageAddresses addresses)
    {
        var text = TextHygiene.Line(ElementText.Head(element.Node, 2_000));
        if (text.Length == 0)
            return;
        var nodes = MaxBeside;
        var image = (element.Node.Closest("figure") ?? element.Node.ParentElement) is { } around ? FindImage(around, ref nodes) : null;
        var alt = image?.GetAttribute("alt") is { Length: > 0 } value ? TextHygiene.Line(value) : null;
        // The first captioned picture, where the page's data names none.
        draft.LeadImage ??= addresses.Absolute(image?.GetAttribute("src")) ?? addresses.Absolute(image?.GetAttribute("data-src"));
        var caption = CaptionLines.Split(text);
        draft.AddCaption(caption.Text, caption.Credit, string.IsNullOrEmpty(alt) || alt == caption.Text ? null : alt);
    }
}
