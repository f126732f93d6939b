using System.Collections.Frozen;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>
/// Tells HTML from text by what stands in it: archives call textified pages text/html and the other way round. Reads forwards only, so that
/// no page costs more than its length.
/// </summary>
internal static class HtmlSniffer
{
    /// <summary>Characters in which tags begin that are counted; a tag's own end may lie anywhere.</summary>
    private const int Window = 64 * 1024;

    /// <summary>With more lines for each tag, empty ones aside, the tags are what a text speaks of.</summary>
    private const int MaxLinesPerTag = 10;

    /// <summary>Longer names are no names of HTML.</summary>
    private const int MaxName = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = FrozenSet.ToFrozenSet(
        ["html", "head", "body", "meta", "title", "script"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.ToFrozenSet(
    [
        "p", "div", "span", "article", "section", "h1", "h2", "h3", "h4", "h5", "h6", "br", "a", "ul", "ol", "li", "table", "tr", "td", "img", "figure", "blockquote", "html", "head", "body", "main", "header", "title", "meta", "script",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a page is to be parsed as HTML.</summary>
    /// <param name="text">The decoded page.</param>
    /// <param name="origin">What is known of it: its declared type lowers the bar.</param>
    public static bool IsHtml(string text, DocumentOrigin origin)
    {
        if (StartsDocument(text))
            return true;
        var (tags, inside) = CountTags(text);
        var declared = origin.ContentType is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase);
        if (declared)
            return tags >= 1;
        var head = Math.Min(text.Length, Window);
        // An article on HTML written as text holds some tags between its lines; a fragment of HTML has one every few hundred characters and every few
        // lines, or is mostly one tag's attributes.
        return (tags >= 3 && tags * 2000 > head && tags * MaxLinesPerTag > WrittenLines(text.AsSpan(0, head))) || inside > text.Length / 2;
    }

    private static int WrittenLines(ReadOnlySpan<char> text)
    {
        var lines = 0;
        foreach (var range in text.Split('\n'))
            lines += text[range].IsWhiteSpace() ? 0 : 1;
        return lines;
    }

    // White space, an XML declaration and comments may stand before the first tag.
    private static bool StartsDocument(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        if (rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var end = rest.IndexOf('>');
            if (end < 0)
                return false;
            rest = rest[(end + 1)..].TrimStart();
        }
        while (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest[4..].IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
                return false;
            rest = rest[(end + 7)..].TrimStart();
        }
        if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            var kind = rest[9..].TrimStart();
            return kind.Length < rest.Length - 9 && kind.StartsWith("html", StringComparison.OrdinalIgnoreCase) && NameLength(kind) == 4;
        }
        return rest.Length > 1 && rest[0] == '<' && NameLength(rest[1..]) is > 0 and <= MaxName and var length && Openings.Contains(rest.Slice(1, length));
    }

    // Tags that begin in the window, and the characters of the page that are inside of them.
    private static (int Tags, int Inside) CountTags(ReadOnlySpan<char> text)
    {
        var (tags, inside) = (0, 0);
        for (var at = text.IndexOf('<'); at >= 0 && at < Window;)
        {
            var from = at + 1;
            var next = text[from..].IndexOfAny('<', '>');
            if (next < 0)
                break;
            var tag = text.Slice(from, next);
            if (text[from + next] == '>' && IsTag(tag))
            {
                tags++;
                inside += tag.Length + 2;
            }
            from += next;
            if (text[from] == '<')
            {
                at = from;
                continue;
            }
            next = text[from..].IndexOf('<');
            at = next < 0 ? -1 : from + next;
        }
        return (tags, inside);
    }

    // "p", "p class=x", "br/".
    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        var length = NameLength(tag);
        if (length is 0 or > MaxName || !Names.Contains(tag[..length]))
            return false;
        return length == tag.Length || char.IsWhiteSpace(tag[length]) || (tag[length] == '/' && length + 1 == tag.Length);
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(NameCharacters);
        return length < 0 ? text.Length : length;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}
