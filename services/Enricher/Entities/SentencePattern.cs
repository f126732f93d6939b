namespace Ingest.Enricher.Entities;

/// <summary>How a whole sentence uses capitals: in a headline they say little.</summary>
internal enum SentencePattern : byte
{
    Plain = 0,

    /// <summary>Nearly every long word has a capital.</summary>
    TitleCase = 1,

    /// <summary>Nearly every letter is a capital.</summary>
    UpperCase = 2,

    /// <summary>No word has a capital, or none but "I" in a sentence that begins with a small letter.</summary>
    LowerCase = 3,

    /// <summary>Most words are in a script without capitals.</summary>
    Caseless = 4,
}
