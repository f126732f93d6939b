using System.Collections.Frozen;

namespace Ingest.Cleaner.Html;

/// <summary>
/// The attributes that anything in the Cleaner, or the tree builder itself, reads. The parser leaves all others out: two of three, and a third
/// of what a parse allocates. A test compares this list with what the sources ask elements for.
/// </summary>
internal static class ReadAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.ToFrozenSet(
    [
        "class", "id", "itemprop", "property", "data-testid", "data-component", "rel", "href", "role", "hidden", "aria-hidden", "style", "lang", "content", "datetime", "title", "data-datetime",
        "data-timestamp", "pubdate", "name", "http-equiv", "alt", "src", "data-src", "itemtype", "itemscope", "itemid",
        // Decide where the tree builder puts an element: hidden inputs in tables, HTML in MathML, fonts in SVG.
        "type", "encoding", "color", "face", "size",
    ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an attribute is read.</summary>
    /// <param name="name">Its name in lower case.</param>
    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
