using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>A run of text between two block boundaries, and what was counted in it.</summary>
internal sealed class PageBlock
{
    public required string Text { get; init; }

    /// <summary>Index of the element that it stands in.</summary>
    public required int Element { get; init; }

    public required ParagraphKind Kind { get; init; }

    /// <summary>Characters of its text that are links.</summary>
    public required int LinkLength { get; init; }

    public int LinkCount { get; init; }

    /// <summary>Its links: a range of <see cref="BlockPage.Links"/>.</summary>
    public Range Links { get; init; }

    /// <summary>Characters in bold and in italics.</summary>
    public int BoldLength { get; init; }

    public int ItalicLength { get; init; }

    /// <summary>It holds a <c>time</c> element.</summary>
    public bool HasTime { get; init; }

    /// <summary>It holds a picture.</summary>
    public bool HasImage { get; init; }

    /// <summary>It began or ended at a line break instead of an element's edge.</summary>
    public bool AtBreak { get; init; }

    /// <summary>Names of the inline element that opened it: a range of <see cref="BlockPage.Names"/>.</summary>
    public int FirstName { get; init; }

    public int NameCount { get; init; }

    /// <summary>The furniture rule that those names speak for; null where none does.</summary>
    public string? NameRule { get; init; }

    public BlockShape Shape { get; set; }

    /// <summary>The word model's sum over its words.</summary>
    public float WordScore { get; set; }

    /// <summary>The word model's sum over everything: words, names, what is around it.</summary>
    public float Score { get; set; }

    /// <summary>Probability that it is of the article's body.</summary>
    public float Probability { get; set; }

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1.0, (double)LinkLength / Text.Length);

    /// <summary>Why it is no body; null while it may be.</summary>
    public string? Rule { get; set; }
}
