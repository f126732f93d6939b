using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Lines;

/// <summary>
/// Weighs lines and finds the article as the segment with the greatest sum (the maximum subsequence of Pasternack and Roth, "Extracting
/// article text from the web with maximum subsequence segmentation", WWW 2009, with line weights in place of token probabilities).
/// </summary>
internal static class LineWeights
{
    /// <summary>Prose shorter than this has to end like a sentence.</summary>
    private const int LongLine = 120;

    private const int ShortLine = 35;

    public static void Weigh(PageLine line)
    {
        var text = line.Text;
        if (line.Rule is not null)
        {
            line.Weight = FurnitureLines.EndsArticle(line.Rule) ? -4 : -0.3;
            return;
        }
        var length = Width(text);
        var sentence = EndsSentence(text);
        line.IsProse = (sentence && length >= ShortLine) || (length >= LongLine && !IsList(text));
        if (line.IsProse)
            line.Weight = Math.Min(length, 400) / 60.0;
        else
            line.Weight = sentence ? -0.2 : -1.1;
    }

    /// <summary>First and last index of the segment; an empty range where nothing speaks for an article.</summary>
    public static (int First, int Last) Best(IReadOnlyList<PageLine> lines)
    {
        double sum = 0, best = 0;
        int start = 0, first = 0, last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += lines[i].Weight;
            if (sum > best)
                (best, first, last) = (sum, start, i);
        }
        return (first, last);
    }

    /// <summary>Length in Latin letters: a Chinese, Japanese or Korean character says as much as about three.</summary>
    public static int Width(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u3040', '\uD7AF'))
            return text.Length;
        var wide = 0;
        foreach (var c in text)
        {
            if (c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF'))
                wide++;
        }
        return text.Length + (2 * wide);
    }

    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)]*」』 ");
        return end.Length > 0 && ".!?…。！？؟।۔:;；：".Contains(end[^1], StringComparison.Ordinal) && Sentences.HasWords(text);
    }

    // Many separators and hardly a sentence: a list of places, names or links.
    private static bool IsList(string text)
    {
        var separators = text.Count(static c => c is '|' or '•' or '·' or '›' or '»' or '/');
        return separators >= 4 && separators * 40 > text.Length;
    }
}
