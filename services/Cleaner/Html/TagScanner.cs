using System.Buffers;

namespace Ingest.Cleaner.Html;

/// <summary>Finds where tags, comments and raw text end, as the HTML standard's tokenizer (13.2.5) does. Every search goes forwards.</summary>
internal static class TagScanner
{
    /// <summary>Names longer than this are compared by their begin.</summary>
    private const int MaxName = 64;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\f\r>");

    /// <summary>Reads what stands at a "&lt;".</summary>
    /// <param name="html">The page.</param>
    /// <param name="at">The place of the "&lt;".</param>
    /// <param name="nameStart">Where the tag's name begins.</param>
    /// <param name="nameLength">The name's length; 0 for what is no tag (a lone "&lt;", a comment, a declaration).</param>
    /// <param name="isEnd">It is an end tag.</param>
    /// <returns>The index behind the tag or comment; that of the page's end where it has none.</returns>
    public static int End(ReadOnlySpan<char> html, int at, out int nameStart, out int nameLength, out bool isEnd)
    {
        (nameStart, nameLength, isEnd) = (at + 1, 0, false);
        if (nameStart < html.Length && html[nameStart] == '!' && html[at..].StartsWith("<!--", StringComparison.Ordinal))
            return CommentEnd(html, at);
        if (nameStart < html.Length && html[nameStart] == '/')
        {
            isEnd = true;
            nameStart++;
        }
        if (nameStart >= html.Length || !char.IsAsciiLetter(html[nameStart]))
            return at + 1;
        var nameEnd = IndexOf(html, nameStart, NameEnds);
        nameLength = Math.Min(nameEnd - nameStart, MaxName);
        return AttributesEnd(html, nameEnd);
    }

    /// <summary>Whether anything but a tag's end follows its name, and a slash does not: <c>&lt;path d=x&gt;</c> is open, <c>&lt;path d=x /&gt;</c> closed.</summary>
    public static bool IsSelfClosing(ReadOnlySpan<char> html, int end) => end >= 2 && html[end - 1] == '>' && html[end - 2] == '/';

    /// <summary>Where the end tag of an element of raw text begins; the page's end where there is none.</summary>
    public static int RawTextEnd(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> name)
    {
        var isScript = name.Equals("script", StringComparison.OrdinalIgnoreCase);
        // Within "<!--" a script may hold a script, whose end tag is not its own (13.2.5.17, the escaped states).
        var (escaped, twice) = (false, false);
        for (var at = from; at < html.Length; at++)
        {
            var next = escaped ? html[at..].IndexOfAny('<', '-') : html[at..].IndexOf('<');
            if (next < 0)
                return html.Length;
            at += next;
            var rest = html[at..];
            if (rest[0] == '-')
            {
                if (rest.StartsWith("-->", StringComparison.Ordinal))
                    (escaped, twice) = (false, false);
            }
            else if (IsTag(rest, "</", name))
            {
                if (!twice)
                    return at;
                twice = false;
            }
            else if (isScript && !escaped && rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                escaped = true;
                // "<!-->" ends at once: its dashes are read again.
                at++;
            }
            else if (escaped && IsTag(rest, "<", name))
                twice = true;
        }
        return html.Length;
    }

    private static bool IsTag(ReadOnlySpan<char> text, string opening, ReadOnlySpan<char> name)
    {
        var end = opening.Length + name.Length;
        return text.Length > end && text.StartsWith(opening, StringComparison.Ordinal) && text[opening.Length..end].Equals(name, StringComparison.OrdinalIgnoreCase) && NameEnds.Contains(text[end]);
    }

    // "-->" or "--!>"; the dashes of "<!-->" and "<!--->" are both.
    private static int CommentEnd(ReadOnlySpan<char> html, int at)
    {
        for (var from = at + 2; from < html.Length;)
        {
            var dashes = html[from..].IndexOf("--", StringComparison.Ordinal);
            if (dashes < 0)
                break;
            from += dashes;
            var behind = from + 2;
            if (behind < html.Length && html[behind] == '>')
                return behind + 1;
            if (from > at + 3 && behind + 1 < html.Length && html[behind] == '!' && html[behind + 1] == '>')
                return behind + 2;
            from++;
        }
        return html.Length;
    }

    private static int AttributesEnd(ReadOnlySpan<char> html, int at)
    {
        while (at < html.Length)
        {
            at = SkipSpaces(html, at, orSlashes: true);
            if (at >= html.Length)
                return html.Length;
            if (html[at] == '>')
                return at + 1;
            // An equals sign may begin a name.
            at = IndexOf(html, at + 1, AttributeNameEnds);
            at = SkipSpaces(html, at, orSlashes: false);
            if (at >= html.Length || html[at] != '=')
                continue;
            at = SkipSpaces(html, at + 1, orSlashes: false);
            if (at >= html.Length)
                return html.Length;
            if (html[at] is '"' or '\'')
            {
                var end = html[(at + 1)..].IndexOf(html[at]);
                if (end < 0)
                    return html.Length;
                at += end + 2;
            }
            else if (html[at] != '>')
                at = IndexOf(html, at, ValueEnds);
        }
        return html.Length;
    }

    private static int SkipSpaces(ReadOnlySpan<char> html, int at, bool orSlashes)
    {
        while (at < html.Length && (html[at] is ' ' or '\t' or '\n' or '\f' or '\r' || (orSlashes && html[at] == '/')))
            at++;
        return at;
    }

    private static int IndexOf(ReadOnlySpan<char> html, int from, SearchValues<char> values)
    {
        if (from >= html.Length)
            return html.Length;
        var found = html[from..].IndexOfAny(values);
        return found < 0 ? html.Length : from + found;
    }
}
