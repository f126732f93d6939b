namespace Ingest.Enricher.Sentences;

/// <summary>What a character does in a text.</summary>
internal enum CharacterKind
{
    Space = 0,

    /// <summary>A letter or a mark on one.</summary>
    Letter = 1,

    Digit = 2,

    /// <summary>A letter of a script without spaces between words.</summary>
    Alone = 3,

    Punctuation = 4,
    Symbol = 5,

    /// <summary>Neither seen nor a separation: a soft hyphen, a joiner.</summary>
    Invisible = 6,
}
