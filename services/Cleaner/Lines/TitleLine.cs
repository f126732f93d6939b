using System.Text.RegularExpressions;
using Ingest.Cleaner.Dates;

namespace Ingest.Cleaner.Lines;

/// <summary>Chooses the headline among the lines before an article.</summary>
internal static partial class TitleLine
{
    /// <summary>Lines looked at before the first prose: between headline and text stand bylines, dates, share bars.</summary>
    private const int Reach = 25;

    /// <summary>The index of the headline; -1 where no line looks like one.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="firstProse">The first line of the article's text.</param>
    /// <param name="url">The page's address; its words often are the headline's.</param>
    public static int Find(IReadOnlyList<PageLine> lines, int firstProse, string? url)
    {
        var slug = Slug(url);
        var best = 1.5;
        var found = -1;
        for (var i = Math.Max(0, firstProse - Reach); i < firstProse; i++)
        {
            var line = lines[i];
            // What goes on in the next piece is the begin of a sentence.
            if (line.Rule is not null || line.Text.Length > 220 || (i + 1 < lines.Count && (lines[i + 1].ContinuesEvenly || (line.IsBody && lines[i + 1].ContinuesSentence))))
                continue;
            var score = Score(line.Text, slug) - ((firstProse - i) * 0.06) + (Repeats(lines, i) ? 0.8 : 0);
            // Of equals the earlier: what follows a headline is its subtitle.
            if (score > best)
                (best, found) = (score, i);
        }
        return found;
    }

    private static double Score(string text, HashSet<string> slug)
    {
        var width = LineWeights.Width(text);
        var words = text.Count(static c => c == ' ') + 1;
        var score = 0.0;
        if (width is >= 25 and <= 130)
            score += 2;
        else if (width is >= 15 and <= 200)
            score += 1.2;
        if (words is >= 5 and <= 22 || (words < 5 && width >= 25 && text.Any(static c => c > '\u2E80')))
            score += 0.8;
        if (text.EndsWith('.') || text.EndsWith('。'))
            score -= 0.9;
        if (text.EndsWith(':'))
            score -= 1;
        if (DateParser.Find(text) is not null || Separated().IsMatch(text))
            score -= 0.7;
        if (slug.Count > 2)
        {
            var (hits, all) = CountWords(text, slug.GetAlternateLookup<ReadOnlySpan<char>>());
            score += 3.0 * hits / Math.Max(slug.Count, all);
        }
        return score;
    }

    private static (int Hits, int All) CountWords(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        var (hits, all) = (0, 0);
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (word.Length <= 2)
                continue;
            all++;
            hits += known.Contains(lower.Slice(word.Index, word.Length)) ? 1 : 0;
        }
        return (hits, all);
    }

    private static bool Repeats(IReadOnlyList<PageLine> lines, int at)
    {
        for (var i = Math.Max(0, at - 60); i < Math.Min(lines.Count, at + 60); i++)
        {
            if (i != at && lines[i].Text.Length > 25 && lines[i].Text == lines[at].Text)
                return true;
        }
        return false;
    }

    private static HashSet<string> Slug(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return [];
        var longest = address.AbsolutePath.Split('/').MaxBy(static part => part.Count(static c => c is '-' or '_')) ?? "";
        return [.. Words(Uri.UnescapeDataString(longest).Replace('-', ' ').Replace('_', ' '))];
    }

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(static match => match.Value.ToLowerInvariant()).Where(static word => word.Length > 2);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[|›»>•·]|\s/\s", RegexOptions.CultureInvariant)]
    private static partial Regex Separated();
}
