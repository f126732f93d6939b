using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>
/// Sums over a page: what lies below each element, which element holds the article by its running text (as Mozilla's Readability lets
/// paragraphs vote for what is around them) and by the word model's scores, which run of blocks has the greatest sum of scores (Pasternack
/// and Roth, "Extracting article text from the web with maximum subsequence segmentation", WWW 2009), and what repeats.
/// </summary>
internal sealed class PageStructure
{
    private readonly BlockPage _page;
    private readonly Dictionary<uint, SignatureGroup> _groups = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public PageStructure(BlockPage page)
    {
        _page = page;
        Sum();
        MainByProse = Best(static element => element.NearProse);
        page.Main = MainByProse;
        MainByScore = Best(static element => element.NearScore);
        (SegmentFirst, SegmentLast) = Segment();
        TitleBlock = FindTitle();
    }

    /// <summary>Index of the element with the most running text side by side; 0 is the body.</summary>
    public int MainByProse { get; }

    public int MainByScore { get; }

    public int SegmentFirst { get; }

    public int SegmentLast { get; }

    /// <summary>The last heading before the text that says what the page's title says; -1 for none.</summary>
    public int TitleBlock { get; }

    public int Width { get; private set; }

    public float LinkWidth { get; private set; }

    public int ProseWidth { get; private set; }

    /// <summary>Width times the word model's probability, over the page: how much article it expects.</summary>
    public float Expected { get; private set; }

    public int Articles { get; private set; }

    /// <summary>The blocks whose element, and the one around it, have the same tags and names.</summary>
    public SignatureGroup Group(PageBlock block) => _groups[Signature(block)];

    /// <summary>How often the block's text stands on the page.</summary>
    public int Repeats(PageBlock block) => _texts[block.Text];

    /// <summary>Steps up from an element until the other is below or reached, and where that is.</summary>
    public (int Steps, int Meeting) Distance(int element, int other)
    {
        var steps = 0;
        while (element > 0 && !_page.Elements[element].Contains(other))
        {
            element = _page.Elements[element].Parent;
            steps++;
        }
        return (steps, element);
    }

    /// <summary>The logistic function: the word model's probability.</summary>
    public static float Logistic(float score) => 1 / (1 + MathF.Exp(-score));

    private void Sum()
    {
        var elements = CollectionsMarshal.AsSpan(_page.Elements);
        foreach (var element in elements)
            element.Clear();
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            var block = _page.Blocks[i];
            var element = elements[block.Element];
            var width = block.Shape.Width;
            var links = (float)(width * block.LinkDensity);
            var probability = Logistic(block.Score);
            Width += width;
            LinkWidth += links;
            Expected += width * probability;
            element.FirstBlock = element.FirstBlock < 0 ? i : element.FirstBlock;
            element.Blocks++;
            element.Text += width;
            element.Links += links;
            element.ScoreSum += block.Score * width;
            if (IsProse(block))
            {
                ProseWidth += width;
                element.Prose += width;
                element.ProseBlocks++;
                Vote(elements, block.Element, width, probability);
            }
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, Signature(block), out _);
            (group ??= new SignatureGroup()).Add(block, links);
            CollectionsMarshal.GetValueRefOrAddDefault(_texts, block.Text, out _)++;
        }
        for (var i = elements.Length - 1; i >= 0; i--)
        {
            var element = elements[i];
            element.End = Math.Max(element.End, i + 1);
            Articles += element.Tag == ElementTag.Article ? 1 : 0;
            if (element.Parent < 0)
                continue;
            var parent = elements[element.Parent];
            parent.End = Math.Max(parent.End, element.End);
            // Children come last to first: the first block is that of the last one seen.
            if (element.FirstBlock >= 0 && (parent.FirstBlock < 0 || element.FirstBlock < parent.FirstBlock))
                parent.FirstBlock = element.FirstBlock;
            parent.Blocks += element.Blocks;
            parent.Text += element.Text;
            parent.Links += element.Links;
            parent.ScoreSum += element.ScoreSum;
            parent.Prose += element.Prose;
            parent.ProseBlocks += element.ProseBlocks;
        }
    }

    /// <summary>Running text by its shape, and no heading or list of links.</summary>
    public static bool IsProse(PageBlock block) =>
        block.Kind != Contracts.ParagraphKind.Heading && block.LinkDensity < 0.4 && block.Shape.IsProse;

    // A paragraph votes for what is around it, and by half for what is around that, as in Readability.
    private static void Vote(ReadOnlySpan<PageElement> elements, int at, int width, float probability)
    {
        var element = elements[at];
        var weight = 1f;
        if (element.Tag is ElementTag.Paragraph or ElementTag.ListItem or ElementTag.Quote or ElementTag.Cell or ElementTag.Preformatted or ElementTag.Definition && element.Parent >= 0)
            element = elements[element.Parent];
        for (var level = 0; level < 3; level++)
        {
            element.NearProse += width * weight;
            element.NearScore += width * weight * probability;
            if (element.Parent < 0)
                break;
            element = elements[element.Parent];
            weight *= 0.5f;
        }
    }

    private int Best(Func<PageElement, float> value)
    {
        var (best, at) = (0f, 0);
        for (var i = 0; i < _page.Elements.Count; i++)
        {
            var element = _page.Elements[i];
            var score = value(element) * (element.Text == 0 ? 0 : 1 - (element.Links / element.Text));
            if (element.Hidden || element.Rule is not null)
                score *= 0.3f;
            if (score > best)
                (best, at) = (score, i);
        }
        return at;
    }

    private (int First, int Last) Segment()
    {
        float sum = 0, best = 0;
        int start = 0, first = 0, last = -1;
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            var block = _page.Blocks[i];
            sum += (block.Shape.Width + 10) * ((2 * Logistic(block.Score)) - 1);
            if (sum > best)
                (best, first, last) = (sum, start, i);
        }
        return (first, last);
    }

    private int FindTitle()
    {
        var limit = _page.Elements[MainByProse].FirstBlock + 3;
        var at = -1;
        for (var i = 0; i < _page.Blocks.Count && i <= limit; i++)
        {
            var block = _page.Blocks[i];
            if (block.Kind == Contracts.ParagraphKind.Heading && (_page.Elements[block.Element].Level == 1 || (block.Shape.Words > 3 && _page.Hints.Overlap(block.Text).Title > 0.6f)))
                at = i;
        }
        return at;
    }

    private uint Signature(PageBlock block)
    {
        var element = _page.Elements[block.Element];
        var around = element.Parent < 0 ? 0 : _page.Elements[element.Parent].Signature;
        return (element.Signature * 16777619) ^ around;
    }
}
