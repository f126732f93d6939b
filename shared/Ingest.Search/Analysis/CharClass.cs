namespace Ingest.Search.Analysis;

/// <summary>What a character does in the segmentation of a text.</summary>
internal enum CharClass : byte
{
    /// <summary>Ends a word.</summary>
    Separator = 0,

    Letter = 1,

    Digit = 2,

    /// <summary>Belongs to what stands before it and is kept: a vowel sign, a tone.</summary>
    Mark = 3,

    /// <summary>A letter of a script that is written without spaces, or of Hangul: indexed in pairs.</summary>
    Unit = 4,

    /// <summary>Leaves no trace: an accent, a vowel point, a soft hyphen.</summary>
    Ignored = 5,

    /// <summary>Joins or parts words, depending on its neighbours: an apostrophe, a full stop, a comma.</summary>
    Joiner = 6,

    /// <summary>Ends a word, but not a run of units: Thai and Khmer pages set it between words or not, as they like.</summary>
    ZeroWidthSpace = 7,

    /// <summary>Half of a pair; the pair decides.</summary>
    Surrogate = 8,
}
