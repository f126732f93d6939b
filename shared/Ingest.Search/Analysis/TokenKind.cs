namespace Ingest.Search.Analysis;

/// <summary>How a token came about; a query needs it to know what follows the token in a text.</summary>
public enum TokenKind
{
    /// <summary>A word between separators.</summary>
    Word = 0,

    /// <summary>Two neighbouring letters of a run without spaces. Pairs overlap.</summary>
    Pair = 1,

    /// <summary>The last letter of a run of two or more, once more by itself.</summary>
    RunEnd = 2,

    /// <summary>A run of one letter.</summary>
    Single = 3,
}
