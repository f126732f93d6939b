using AngleSharp.Dom;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>A page as its blocks, with the elements that hold them.</summary>
internal sealed class BlockPage
{
    public List<PageElement> Elements { get; } = new(256);

    public List<PageBlock> Blocks { get; } = new(256);

    /// <summary>Hashes of the words in elements' names; an element has a range of them.</summary>
    public List<uint> Names { get; } = new(1024);

    /// <summary>The page's links in order; a block has a range of them.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary>Indices of the elements that are captions.</summary>
    public List<int> Captions { get; } = [];

    /// <summary>Elements that by tag or name hold authors or dates.</summary>
    public List<IElement> Bylines { get; } = [];

    /// <summary>Index of the element that holds the article, as far as structure tells.</summary>
    public int Main { get; set; }

    /// <summary>What the page says of itself, to compare blocks with.</summary>
    public PageHints Hints { get; set; } = PageHints.None;
}
