using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>
/// Finds the element that holds the article. In the spirit of Mozilla's Readability (every paragraph votes for its ancestors by length and
/// commas, class vocabulary and link density correct the sum), then it climbs while a parent holds markedly more prose.
/// </summary>
internal sealed partial class ContentScorer
{
    private readonly Dictionary<IElement, ElementScore> _scores = [];
    private readonly Dictionary<IElement, int> _blocksOf = [];

    /// <summary>The element; null where nothing on the page looks like prose.</summary>
    public IElement? Choose(IReadOnlyList<HtmlBlock> blocks)
    {
        foreach (var block in blocks)
            _blocksOf[block.Element] = _blocksOf.GetValueOrDefault(block.Element) + 1;
        foreach (var block in blocks)
            Vote(block);
        IElement? top = null;
        var best = 0.0;
        foreach (var (element, score) in _scores)
        {
            var final = Final(score);
            if (final > best)
                (best, top) = (final, element);
        }
        return top is null ? null : Climb(top);
    }

    /// <summary>Characters of prose below an element.</summary>
    public int Prose(IElement element) => _scores.TryGetValue(element, out var score) ? score.Prose : 0;

    private static double Final(ElementScore score) =>
        score.Votes <= 0 ? 0 : (score.Votes + score.Weight) * (1 - (score.Text == 0 ? 0 : Math.Min(1.0, (double)score.Links / score.Text)));

    private void Vote(HtmlBlock block)
    {
        var width = LineWeights.Width(block.Text);
        var isProse = IsProse(block);
        var vote = width < 25 || block.Kind == ParagraphKind.Heading || block.Rule is not null
            ? 0
            : (1 + Math.Min(10, Commas(block.Text)) + Math.Min(3, width / 100.0)) * (1 - block.LinkDensity);
        if (block.Kind is ParagraphKind.ListItem or ParagraphKind.TableRow)
            vote *= 0.5;
        // Text that stands in a container beside other text votes for the container; a paragraph votes for its parent.
        var own = block.Element.LocalName is "div" or "section" or "article" or "main" or "body" or "td" or "center" && _blocksOf[block.Element] > 1;
        var level = own ? 0 : -1;
        for (var element = block.Element; element is not null; element = element.ParentElement, level++)
        {
            if (!_scores.TryGetValue(element, out var score))
                _scores.Add(element, score = new ElementScore(Weight(element)));
            score.Text += block.Text.Length;
            score.Links += block.LinkLength;
            if (isProse)
                score.Prose += block.Text.Length;
            if (level is >= 0 and < 6)
                score.Votes += level == 0 ? vote : level == 1 ? vote / 2 : vote / (level * 3);
        }
    }

    // A parent that adds a tenth more prose and is itself mostly prose holds the rest of the article.
    private IElement Climb(IElement top)
    {
        var current = top;
        for (var parent = top.ParentElement; parent is not null && parent.LocalName != "html"; parent = parent.ParentElement)
        {
            var (here, above) = (_scores[current], _scores[parent]);
            if (above.Prose < here.Prose * 1.1)
                continue;
            var added = above.Text - here.Text;
            var addedProse = above.Prose - here.Prose;
            if (addedProse < added * 0.5 || above.Links > above.Text * 0.3)
                break;
            current = parent;
            if (parent.LocalName is "article" or "main")
                break;
        }
        return current;
    }

    /// <summary>Running text: long enough, few links, and it ends like a sentence or is longer still.</summary>
    public static bool IsProse(HtmlBlock block)
    {
        var width = LineWeights.Width(block.Text);
        return block.Kind != ParagraphKind.Heading && block.LinkDensity < 0.4 && ((width >= 50 && LineWeights.EndsSentence(block.Text)) || width >= 140);
    }

    private static int Commas(string text) => text.AsSpan().Count(',') + text.AsSpan().Count('，') + text.AsSpan().Count('、') + text.AsSpan().Count('،');

    private static double Weight(IElement element)
    {
        double weight = element.LocalName switch
        {
            "article" => 20,
            "main" => 10,
            "div" or "section" => 5,
            "td" or "pre" or "blockquote" => 1,
            "ul" or "ol" or "dl" or "li" or "dd" or "dt" or "form" or "header" => -5,
            "h1" or "h2" or "h3" or "h4" or "p" => -5,
            _ => 0,
        };
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            weight += 50;
        var name = $"{element.ClassName} {element.Id}";
        if (name.Length is > 1 and < 400)
        {
            if (Strong().IsMatch(name))
                weight += 30;
            else if (Positive().IsMatch(name))
                weight += 12;
            if (Negative().IsMatch(name))
                weight -= 15;
        }
        return weight;
    }

    [GeneratedRegex(@"(?:article|story|post|entry|news)[-_]{0,2}(?:body|content|text|copy)|articlebody|storybody|body[-_](?:copy|text|content)|rich-?text", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"article|body|content|entry|main|page|post|text|blog|story|artikel|noticia|nota|texto|contenu", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Positive();

    [GeneratedRegex(@"combx|comment|contact|foot|masthead|media|meta|outbrain|promo|related|scroll|shoutbox|sidebar|sponsor|shopping|tags|tool|widget|teaser|card|list|summary|excerpt", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative();

    private sealed class ElementScore(double weight)
    {
        public double Weight { get; } = weight;

        public double Votes { get; set; }

        public int Text { get; set; }

        public int Links { get; set; }

        public int Prose { get; set; }
    }
}
