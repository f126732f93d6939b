using System.Text.RegularExpressions;
using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Lines;

/// <summary>Gives a page that lost its line breaks lines again: the header apart, then sentences, cut where a learnt line break stands in one.</summary>
internal static partial class GluedPage
{
    /// <summary>Characters in which a headline, a date and a byline stand, where they stand at all.</summary>
    private const int HeaderReach = 320;

    /// <summary>Longer than a headline is a menu.</summary>
    private const int MaxHeadline = 200;

    /// <summary>
    /// Log-odds from which on a sentence is cut: low, for a piece of prose cut in two is joined again, furniture glued to prose is not cut later.
    /// </summary>
    private const float Cut = -1;

    /// <summary>The pieces of a page.</summary>
    /// <param name="raw">Its few long lines.</param>
    /// <param name="draft">Takes the captions.</param>
    /// <param name="breaks">Tells where lines began.</param>
    public static List<PageLine> Split(List<string> raw, ArticleDraft draft, HashedWeights breaks)
    {
        var lines = new List<PageLine>();
        foreach (var line in raw)
        {
            if (LineWeights.Width(line) < 300)
            {
                lines.Add(new PageLine(line));
                continue;
            }
            var rest = ImageDescriptions.Fold(line, draft);
            foreach (var piece in Inline().Replace(rest, static match => $"\n{match.Value.Trim()}\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                AddPieces(lines.Count == 0 ? TakeHeader(piece, lines) : piece, lines, breaks);
        }
        return lines;
    }

    // Each sentence is a piece, and so is what stands on either side of a learnt break in one.
    private static void AddPieces(string text, List<PageLine> lines, HashedWeights breaks)
    {
        var sentences = Sentences.Split(text);
        var tokens = LineBreaks.Tokens(text);
        var odds = LineBreaks.LogOdds(tokens, breaks);
        var (sentence, start, from) = (0, 0, 0);
        var (begins, gap) = (true, 1f);
        for (var i = 1; i <= tokens.Count; i++)
        {
            // Sentences are what Split left between spaces, so that each ends where a token does.
            var ends = i == tokens.Count || (tokens[i - 1].End >= from + sentences[sentence].Length && sentence + 1 < sentences.Count);
            if (!ends && odds[i] < Cut)
                continue;
            lines.Add(new PageLine(text[start..tokens[i - 1].End]) { GapBefore = gap, ContinuesSentence = !begins });
            if (i == tokens.Count)
                return;
            if (ends)
            {
                sentence++;
                from = tokens[i].Start;
            }
            (begins, gap, start) = (ends, 1 / (1 + MathF.Exp(-odds[i])), tokens[i].Start);
        }
    }

    // "HEADLINE Updated 22:10, 31-Dec-2019 CGTN 00:40 Thousands of ...": what stands before the date is the headline. What is left comes back.
    private static string TakeHeader(string piece, List<PageLine> lines)
    {
        if (DateParser.Find(piece.Length > HeaderReach ? piece[..HeaderReach] : piece) is not { Index: > 15 and <= MaxHeadline } found)
            return piece;
        var head = piece[..found.Index];
        var word = DateWord().Match(head);
        var titles = Sentences.Split((word.Success ? head[..word.Index] : head).Trim());
        if (titles.Count > 2)
            return piece;
        foreach (var title in titles)
            lines.Add(new PageLine(title));
        lines.Add(new PageLine(TextHygiene.Line((word.Success ? head[word.Index..] : "") + piece[found.Index..(found.Index + found.Length)])));
        piece = piece[(found.Index + found.Length)..].Trim();
        var counter = Counter().Match(piece);
        if (!counter.Success || counter.Index >= 60)
            return piece;
        if (counter.Index > 0)
            lines.Add(new PageLine(piece[..counter.Index].Trim()));
        lines.Add(new PageLine(counter.Value.Trim()));
        return piece[(counter.Index + counter.Length)..].Trim();
    }

    // Furniture that no sentence holds, so that it can be cut out of running text. Case counts here.
    [GeneratedRegex(@"(?:\bUP NEXT\b\s*)+|(?:\bAdChoices\b\s*)+|(?:\bADVERTISEMENT\b\s*)+|\bAdvertisement\b(?=\s\p{Lu})|(?:image beacon\s?)+|\bMore follows(?:\.{3}|…)|\bSTORY CONTINUES BELOW(?: THIS ADVERTISEMENT)?\b|\bClick to share on \w+ \(Opens in new window\)|\bCopy link\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?:\b(?:Last )?(?:Updated|Published|Posted|Modified)\b(?: (?:on|at))?:?\s*)$|\b(?:\p{Lu}[\w'’]*\s){1,3}logo\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"(?:^|\s)\d{1,2}:\d{2}(?=\s\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
