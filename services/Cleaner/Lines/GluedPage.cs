using System.Text.RegularExpressions;
using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Lines;

/// <summary>Gives a page that lost its line breaks lines again: the header apart, then sentences.</summary>
internal static partial class GluedPage
{
    /// <summary>Characters in which a headline, a date and a byline stand, where they stand at all.</summary>
    private const int HeaderReach = 320;

    public static List<string> Split(List<string> raw, ArticleDraft draft)
    {
        var lines = new List<string>();
        foreach (var line in raw)
        {
            if (LineWeights.Width(line) < 300)
            {
                lines.Add(line);
                continue;
            }
            var rest = ImageDescriptions.Fold(line, draft);
            foreach (var piece in Inline().Replace(rest, static match => $"\n{match.Value.Trim()}\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                lines.AddRange(SplitPiece(piece, lines.Count == 0));
        }
        return lines;
    }

    private static IEnumerable<string> SplitPiece(string piece, bool isFirst)
    {
        if (isFirst && DateParser.Find(piece.Length > HeaderReach ? piece[..HeaderReach] : piece) is { Index: > 15 } found)
        {
            // "HEADLINE Updated 22:10, 31-Dec-2019 CGTN 00:40 Thousands of ...": what stands before the date is the headline.
            var head = piece[..found.Index];
            var word = DateWord().Match(head);
            var title = word.Success ? head[..word.Index] : head;
            if (Sentences.Split(title).Count <= 2)
            {
                foreach (var sentence in Sentences.Split(title.Trim()))
                    yield return sentence;
                yield return TextHygiene.Line(head[title.Length..] + piece[found.Index..(found.Index + found.Length)]);
                piece = piece[(found.Index + found.Length)..].Trim();
                var counter = Counter().Match(piece);
                if (counter.Success && counter.Index < 60)
                {
                    if (counter.Index > 0)
                        yield return piece[..counter.Index].Trim();
                    yield return counter.Value.Trim();
                    piece = piece[(counter.Index + counter.Length)..].Trim();
                }
            }
        }
        foreach (var sentence in Sentences.Split(piece))
            yield return sentence;
    }

    // Furniture that no sentence holds, so that it can be cut out of running text. Case counts here.
    [GeneratedRegex(@"(?:\bUP NEXT\b\s*)+|(?:\bAdChoices\b\s*)+|(?:\bADVERTISEMENT\b\s*)+|\bAdvertisement\b(?=\s\p{Lu})|(?:image beacon\s?)+|\bMore follows(?:\.{3}|…)|\bSTORY CONTINUES BELOW(?: THIS ADVERTISEMENT)?\b|\bClick to share on \w+ \(Opens in new window\)|\bCopy link\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?:\b(?:Last )?(?:Updated|Published|Posted|Modified)\b(?: (?:on|at))?:?\s*)$|\b(?:\p{Lu}[\w'’]*\s){1,3}logo\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"(?:^|\s)\d{1,2}:\d{2}(?=\s\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
