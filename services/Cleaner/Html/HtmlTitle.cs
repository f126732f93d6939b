using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ingest.Cleaner.Html.Structured;
using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Html;

/// <summary>Chooses the headline: the page's own data, checked against the headings that a reader sees.</summary>
internal static partial class HtmlTitle
{
    public static string? Choose(IDocument document, PageData data)
    {
        var headline = Clean(data.Headline);
        var openGraph = Clean(data.OpenGraphTitle);
        var title = Clean(document.Title);
        var heading = Best(document.QuerySelectorAll("h1").Take(10).Select(static element => Clean(ElementText.Head(element, 400))).OfType<string>(), headline ?? openGraph ?? title);
        // What a reader sees wins where the page's data agrees with it; data alone where it does not.
        if (heading is not null && (Agrees(heading, headline) || Agrees(heading, openGraph) || Agrees(heading, title)))
            return heading;
        return headline is null || (openGraph is not null && headline.Length < 12) ? WithoutSite(openGraph ?? title, data.SiteName) ?? headline ?? heading : WithoutSite(headline, data.SiteName);
    }

    /// <summary>Takes "| Site" off the end (or "Site: " off the front) where it is the site's name or what a title ends in.</summary>
    public static string? WithoutSite(string? title, string? site)
    {
        if (title is null)
            return null;
        var match = Suffix().Match(title);
        if (!match.Success || match.Groups["head"].Length < 12)
            return title;
        var tail = match.Groups["tail"].Value;
        var isSite = site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase));
        return isSite || (tail.Length * 2 < title.Length && match.Groups["sep"].Value is not "-" and not "–" and not ":") || (tail.Count(static c => c == ' ') < 4 && tail.Length * 3 < title.Length)
            ? match.Groups["head"].Value
            : title;
    }

    private static string? Best(IEnumerable<string> headings, string? like)
    {
        string? best = null;
        var bestScore = 0.0;
        foreach (var heading in headings)
        {
            var score = 0.1 + Overlap(heading, like ?? "");
            if (score > bestScore)
                (best, bestScore) = (heading, score);
        }
        return best;
    }

    private static bool Agrees(string heading, string? other) => other is not null && heading.Length >= 8 && Overlap(heading, other) >= 0.5;

    private static double Overlap(string a, string b)
    {
        var left = Words(a);
        var right = Words(b);
        return left.Count == 0 || right.Count == 0 ? 0 : (double)left.Count(right.Contains) / Math.Max(left.Count, Math.Min(right.Count, left.Count + 4));
    }

    // A script without spaces is compared by its characters.
    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text).SelectMany(static match => match.Value[0] is >= '\u2E80' and <= '\u9FFF' ? match.Value.Select(static c => c.ToString()) : [match.Value.ToLowerInvariant()])];

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = TextHygiene.Line(text);
        return line.Length is 0 or > 400 ? null : line;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<head>.+)\s(?<sep>[|–—\-»·•:])\s(?<tail>[^|–—»·•]{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
