using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Html;

/// <summary>An element that the tree builder will hold open.</summary>
/// <param name="Start">Where its name stands in the page.</param>
/// <param name="Length">The name's length; 0 for an element that the standard opens without a tag (<c>tbody</c>, <c>tr</c>).</param>
/// <param name="Kinds">What is known of it by its name.</param>
/// <param name="IsForeign">It is of SVG or MathML.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenElement(int Start, int Length, TagKinds Kinds, bool IsForeign)
{
    public bool Is(TagKinds kinds) => (Kinds & kinds) != TagKinds.None;
}
