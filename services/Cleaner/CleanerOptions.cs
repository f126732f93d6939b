using System.ComponentModel.DataAnnotations;

namespace Ingest.Cleaner;

/// <summary>The Cleaner's bounds. Every one keeps a hostile or broken page from taking more than its share.</summary>
public sealed class CleanerOptions
{
    /// <summary>Bytes of a page after decompression. The same as the intake's limit: what was accepted is cleaned.</summary>
    [Range(1_024, 268_435_456)]
    public int MaxBodyBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Characters of article text (paragraphs together). What is longer is cut and marked <c>text-cut</c>.</summary>
    [Range(1_000, 50_000_000)]
    public int MaxTextLength { get; set; } = 1_000_000;

    /// <summary>Removed pieces kept on the article. More are dropped and marked <c>removed-cut</c>.</summary>
    [Range(0, 10_000)]
    public int MaxRemoved { get; set; } = 200;

    /// <summary>A JSON file of source profiles: selectors for hosts whose pages the operator knows (docs/cleaning.md). They help and never decide. None by default.</summary>
    public string? Profiles { get; set; }

    /// <summary>Captions, tags, authors, links kept on the article, each. More are dropped and marked <c>list-cut</c>.</summary>
    [Range(1, 10_000)]
    public int MaxListItems { get; set; } = 200;

    /// <summary>
    /// Open HTML elements at once. Deeper tags are dropped before the parse, their text stays, and the article is marked
    /// <c>nesting-cut</c>: tree builders take quadratic time for 100,000 nested tags. Browsers stop at 512.
    /// </summary>
    [Range(32, 2_000)]
    public int MaxNesting { get; set; } = 400;

    /// <summary>
    /// HTML start tags and comments of a page. Those beyond are dropped before the parse, their text stays, and the article is marked
    /// <c>markup-cut</c>: an element takes about half a kilobyte, however short its tag. The largest of 1,000 news pages has 5,000.
    /// </summary>
    [Range(1_000, 10_000_000)]
    public int MaxTags { get; set; } = 250_000;

    /// <summary>Cores to keep busy; 0 for all. Each has several pages at once, since a page also waits for its confirm.</summary>
    [Range(0, 1_024)]
    public int Parallelism { get; set; }

    /// <summary>Raw bytes in work at once, over all pages. A page larger than this waits until it is alone. Parsed, a page takes about ten times its bytes.</summary>
    [Range(1_024, int.MaxValue)]
    public int MaxBytesInWork { get; set; } = 32 * 1024 * 1024;

    /// <summary>Cores to keep busy, with the default filled in.</summary>
    internal int EffectiveParallelism => Parallelism > 0 ? Parallelism : Environment.ProcessorCount;
}
