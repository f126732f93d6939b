using AngleSharp.Dom;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>An element that holds blocks, with what stands in and below it. Elements lie in document order: a parent before its children.</summary>
internal sealed class PageElement
{
    public required IElement Node { get; init; }

    public required int Index { get; init; }

    /// <summary>Index of the element around it; -1 for the outermost.</summary>
    public required int Parent { get; init; }

    public required int Depth { get; init; }

    public required ElementTag Tag { get; init; }

    /// <summary>1 to 6 for a heading, otherwise 0.</summary>
    public int Level { get; init; }

    /// <summary>It is a picture's caption, or stands in one.</summary>
    public bool Caption { get; init; }

    /// <summary>The furniture rule of this element or of one around it; null where none names it.</summary>
    public string? Rule { get; set; }

    /// <summary>The element or one around it is hidden from readers.</summary>
    public bool Hidden { get; set; }

    /// <summary>Number of the furniture rule that this very element is named by; 0 for none.</summary>
    public int OwnRule { get; init; }

    /// <summary>Index of the nearest element, this one or around it, that a furniture rule names; -1 for none.</summary>
    public int NamedAt { get; init; }

    /// <summary>Index of the outermost element that a furniture rule names; -1 for none.</summary>
    public int RuleAt { get; init; }

    /// <summary>Index of the outermost element that hides it; -1 for none.</summary>
    public int HiddenAt { get; init; }

    /// <summary>Its names' hashes: a range of <see cref="BlockPage.Names"/>.</summary>
    public int FirstName { get; set; }

    public int NameCount { get; set; }

    /// <summary>Hash of tag and names, and of those of the two elements around it: cards of one kind share it.</summary>
    public uint Signature { get; set; }

    /// <summary>Tags around and including it, a bit for each <see cref="ElementTag"/>.</summary>
    public uint TagsAround { get; set; }

    /// <summary>First block in or below it; -1 for none.</summary>
    public int FirstBlock { get; set; } = -1;

    /// <summary>Blocks in and below it.</summary>
    public int Blocks { get; set; }

    /// <summary>Width of the text in and below it.</summary>
    public int Text { get; set; }

    /// <summary>Width of its links.</summary>
    public float Links { get; set; }

    /// <summary>Width of running text in and below it.</summary>
    public int Prose { get; set; }

    /// <summary>Width of running text that lies side by side in it or just below: where an article's paragraphs stand.</summary>
    public float NearProse { get; set; }

    /// <summary>The same, each block weighed by what the word model thinks of it.</summary>
    public float NearScore { get; set; }

    public int ProseBlocks { get; set; }

    /// <summary>Index behind its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Sums of the word model over its names: as a block's own element, as the one around it, and the one around that.</summary>
    public float OwnScore { get; set; }

    public float ParentScore { get; set; }

    public float GrandScore { get; set; }

    /// <summary>Sum over its names and those of all elements around it.</summary>
    public float AroundScore { get; set; }

    /// <summary>The word model's scores of the blocks below it, each times its width.</summary>
    public float ScoreSum { get; set; }

    /// <summary>Whether an element lies in this one or is it.</summary>
    public bool Contains(int element) => element >= Index && element < End;

    /// <summary>Takes the sums back to nothing; names and what the word model said of them stay.</summary>
    public void Clear()
    {
        (FirstBlock, Blocks, Text, Links, Prose, ProseBlocks) = (-1, 0, 0, 0, 0, 0);
        (NearProse, NearScore, ScoreSum) = (0, 0, 0);
    }
}
