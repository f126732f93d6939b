using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Kinds;

/// <summary>What tells a page's kind beside its article: what its data declares, and how its text and its links lie.</summary>
internal sealed record PageSigns
{
    /// <summary>A linked headline is at least this wide (<see cref="LineWeights.Width"/>): menus hold shorter links.</summary>
    private const int HeadlineWidth = 24;

    /// <summary>A teaser's text stands within this many pieces behind its headline.</summary>
    private const int TeaserReach = 2;

    /// <summary>The kind that the page's data declares; null where it declares none.</summary>
    public PageKind? Declared { get; init; }

    /// <summary>The page's data says that it is a collection of others: a section, an author's page, a list of results.</summary>
    public bool DeclaresCollection { get; init; }

    /// <summary>The page's data describes a film.</summary>
    public bool DescribesVideo { get; init; }

    /// <summary>The page has a player.</summary>
    public bool HasPlayer { get; init; }

    /// <summary>Nothing but scripts would fill the page: it asks for them, or holds an empty root.</summary>
    public bool IsShell { get; init; }

    /// <summary>Headlines outside the body that are links (on a textified page: lines that look like them).</summary>
    public int Headlines { get; init; }

    /// <summary>Width of the longest stretch of body that no such headline interrupts.</summary>
    public int LongestRun { get; init; }

    /// <summary>Width of the body, headlines aside.</summary>
    public int BodyWidth { get; init; }

    /// <summary>Share of the body's width, headlines aside, that stands right behind one: 0 to 1.</summary>
    public double TeaserShare { get; init; }

    /// <summary>The text of everything on the page, in its order.</summary>
    public IEnumerable<string> Texts { get; init; } = [];

    /// <summary>Adds what the blocks of a page say.</summary>
    public PageSigns With(List<PageBlock> blocks) =>
        With(blocks.Select(static block => (block.Text, IsBody: block.Rule is null, IsHeadline: block.LinkDensity >= 0.8 && block.Shape.Width >= HeadlineWidth)), blocks.Select(static block => block.Text));

    /// <summary>Adds what the lines of a textified page say.</summary>
    public PageSigns With(List<PageLine> lines) =>
        With(Enumerable.Range(0, lines.Count).Select(i => (lines[i].Text, IsBody: lines[i].Rule is null, IsHeadline: IsHeadline(lines, i))), lines.Select(static line => line.Text));

    // A line of its own: where text was broken at a width, one line goes on in the next, and none before is as short as "3 hours ago".
    private static bool IsHeadline(List<PageLine> lines, int i) =>
        (lines[i].Rule is null or "outside-article" or "line-model")
        && LineWeights.Width(lines[i].Text) is >= HeadlineWidth and <= 140
        && !LineWeights.EndsSentence(lines[i].Text)
        && !lines[i].Text.Contains('|', StringComparison.Ordinal)
        && !char.IsLower(lines[i].Text[0])
        && (i + 1 == lines.Count || !char.IsLower(lines[i + 1].Text[0]))
        && (i == 0 || lines[i - 1].Rule is not null || LineWeights.EndsSentence(lines[i - 1].Text) || LineWeights.Width(lines[i - 1].Text) < HeadlineWidth);

    private PageSigns With(IEnumerable<(string Text, bool IsBody, bool IsHeadline)> pieces, IEnumerable<string> texts)
    {
        var (headlines, run, longest, body, teasers, since) = (0, 0, 0, 0, 0, int.MaxValue);
        foreach (var piece in pieces)
        {
            if (piece.IsBody)
            {
                var width = LineWeights.Width(piece.Text);
                run += width;
                longest = Math.Max(longest, run);
                if (!piece.IsHeadline)
                    body += width;
                if (!piece.IsHeadline && since < TeaserReach)
                    teasers += width;
            }
            if (piece.IsHeadline)
                (headlines, run, since) = (headlines + 1, 0, 0);
            else if (since < int.MaxValue)
                since++;
        }
        return this with { Headlines = headlines, LongestRun = longest, BodyWidth = body, TeaserShare = body == 0 ? 0 : (double)teasers / body, Texts = texts };
    }
}
