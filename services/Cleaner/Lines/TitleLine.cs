using System.Text.RegularExpressions;
using Ingest.Cleaner.Dates;

namespace Ingest.Cleaner.Lines;

/// <summary>Chooses the headline among the lines before an article.</summary>
internal static partial class TitleLine
{
    /// <summary>Lines looked at before the first prose: between headline and text stand bylines, dates, share bars, whole menus.</summary>
    private const int Reach = 80;

    /// <summary>Characters of the article whose words a headline may share.</summary>
    private const int BodyReach = 6_000;

    /// <summary>Pieces of the article's begin; a headline shares more words with it than with the rest.</summary>
    private const int LeadPieces = 3;

    /// <summary>A word or two that the article has too are no headline.</summary>
    private const int FewWords = 3;

    /// <summary>No line that scores less is a headline. All weights were chosen on the textified pages of the development corpora.</summary>
    private const double LeastScore = 0.5;

    /// <summary>The index of the headline; -1 where no line looks like one.</summary>
    /// <param name="lines">The page's lines, those of the article marked.</param>
    /// <param name="firstProse">The first line of the article's text.</param>
    /// <param name="url">The page's address; its words often are the headline's.</param>
    public static int Find(IReadOnlyList<PageLine> lines, int firstProse, string? url)
    {
        var slug = Slug(url);
        var (lead, body) = ArticleWords(lines, firstProse);
        var best = LeastScore;
        var found = -1;
        for (var i = Math.Max(0, firstProse - Reach); i < firstProse; i++)
        {
            var line = lines[i];
            // What goes on in the next piece is the begin of a sentence.
            if (line.Rule is not null || line.Text.Length is < 8 or > 220 || (i + 1 < lines.Count && (lines[i + 1].ContinuesEvenly || (line.IsBody && lines[i + 1].ContinuesSentence))))
                continue;
            var score = Score(line.Text, slug) + (2 * Share(line.Text, body)) + Share(line.Text, lead) - (0.125 * Math.Log2(1 + firstProse - i));
            // Of equals the earlier: what follows a headline is its subtitle. What costs more is asked last.
            if (score + MostForRepeats <= best)
                continue;
            score += ForRepeats(lines, i);
            if (score > best && (DateParser.Find(line.Text) is null || (score -= 1) > best))
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
            score += 1.2;
        else if (width is >= 15 and <= 200)
            score += 0.6;
        if (words is >= 4 and <= 22 || (words < 4 && width >= 25 && text.Any(static c => c > '\u2E80')))
            score += 0.7;
        if (text.EndsWith('.') || text.EndsWith('。'))
            score -= 2.5;
        if (text.EndsWith(':'))
            score -= 1;
        if (Separated().IsMatch(text))
            score -= 0.7;
        if (slug.Count > 2)
        {
            var (hits, all) = CountWords(text, slug.GetAlternateLookup<ReadOnlySpan<char>>());
            score += 3.0 * hits / Math.Max(slug.Count, all);
        }
        return score;
    }

    // The words of the article by their hashes: of its begin, and of as much of it as is read.
    private static (HashSet<uint> Lead, HashSet<uint> Body) ArticleWords(IReadOnlyList<PageLine> lines, int firstProse)
    {
        var (lead, body) = (new HashSet<uint>(), new HashSet<uint>());
        var (pieces, length) = (0, 0);
        for (var i = firstProse; i < lines.Count && length < BodyReach; i++)
        {
            if (!lines[i].IsBody || lines[i].Rule is not null)
                continue;
            length += lines[i].Text.Length;
            AddWords(lines[i].Text, body);
            if (pieces++ < LeadPieces)
                AddWords(lines[i].Text, lead);
        }
        return (lead, body);
    }

    private static void AddWords(string text, HashSet<uint> words)
    {
        for (var at = 0; at < BodyReach && LineWords.NextTelling(text, ref at, out _, out var word);)
            words.Add(word);
    }

    private static double Share(string text, HashSet<uint> known)
    {
        var (hits, all) = (0, 0);
        for (var at = 0; LineWords.NextTelling(text, ref at, out _, out var word);)
        {
            all++;
            hits += known.Contains(word) ? 1 : 0;
        }
        return (double)hits / Math.Max(FewWords, all);
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

    private const double MostForRepeats = 0.2;

    // A page's own title stands twice, a button everywhere.
    private static double ForRepeats(IReadOnlyList<PageLine> lines, int at)
    {
        var repeats = 0;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(lines.Count, at + Reach); i++)
        {
            if (i != at && lines[i].Text == lines[at].Text)
                repeats++;
        }
        return repeats switch { 0 => 0, 1 => MostForRepeats, 2 => MostForRepeats / 2, _ => -MostForRepeats };
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
