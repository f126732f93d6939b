using System.Text;

namespace Ingest.Cleaner.Html;

/// <summary>
/// Drops tags that would nest deeper than a bound, and the attributes of monstrous tags, before the tree builder sees them: it takes
/// quadratic time for both. Text is never dropped.
/// </summary>
internal static class NestingGuard
{
    /// <summary>A tag longer than this carries data, not attributes; its attributes are dropped.</summary>
    private const int MaxTag = 32 * 1024;

    // Elements that close themselves, or that the next sibling closes: they do not add up.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option",
        "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe" };

    /// <summary>The page with at most <paramref name="maxDepth"/> elements open at once, and whether anything was dropped for it.</summary>
    public static (string Html, bool Cut) Flatten(string html, int maxDepth)
    {
        var open = new List<string>(64);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? output = null;
        int copied = 0, at = 0;
        var cut = false;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            var end = TagEnd(html, at, out var name, out var closing);
            if (name.IsEmpty)
            {
                at = end;
                continue;
            }
            if (closing)
                Close(name);
            else if (RawText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                end = RawTextEnd(html, end, name);
            else if (html[Math.Max(0, end - 2)] != '/' || !IsForeign(name))
            {
                if (!Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && !Open(name))
                {
                    Replace(at, end, "");
                    cut = true;
                }
                else if (end - at > MaxTag)
                    Replace(at, end, $"<{name}>");
            }
            at = end;
        }
        if (output is null)
            return (html, false);
        return (output.Append(html, copied, html.Length - copied).ToString(), cut);

        bool Open(ReadOnlySpan<char> name)
        {
            if (open.Count >= maxDepth)
                return false;
            open.Add(name.ToString());
            counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
            return true;
        }

        void Close(ReadOnlySpan<char> name)
        {
            if (!counts.TryGetValue(name, out var count) || count == 0)
                return;
            while (open.Count > 0)
            {
                var last = open[^1];
                open.RemoveAt(open.Count - 1);
                counts[last]--;
                if (name.Equals(last, StringComparison.OrdinalIgnoreCase))
                    return;
            }
        }

        void Replace(int from, int to, string with)
        {
            output ??= new StringBuilder(html.Length);
            output.Append(html, copied, from - copied).Append(with);
            copied = to;
        }
    }

    private static bool IsForeign(ReadOnlySpan<char> name) => name is "path" or "circle" or "rect" or "g" or "use" or "line" or "polygon" or "polyline" or "ellipse" or "stop" or "image";

    // Past the tag's end; an empty name for what is no tag (a lone "<", a comment, a declaration).
    private static int TagEnd(string html, int at, out ReadOnlySpan<char> name, out bool closing)
    {
        name = default;
        closing = false;
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var comment = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return comment < 0 ? html.Length : comment + 3;
        }
        var start = at + 1;
        if (start < html.Length && html[start] == '/')
        {
            closing = true;
            start++;
        }
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            return at + 1;
        var nameEnd = start;
        while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/'))
            nameEnd++;
        name = html.AsSpan(start, Math.Min(nameEnd - start, 64));
        var quote = '\0';
        for (var i = nameEnd; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'' && html[i - 1] == '=')
                quote = c;
            else if (c == '>')
                return i + 1;
        }
        return html.Length;
    }

    private static int RawTextEnd(string html, int from, ReadOnlySpan<char> name)
    {
        var end = html.IndexOf($"</{name}", Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
