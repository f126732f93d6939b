namespace Ingest.Enricher.Sentences;

/// <summary>What a stop behind a word says.</summary>
internal enum AbbreviationKind
{
    /// <summary>The word is no abbreviation.</summary>
    None = 0,

    /// <summary>Something always follows, as a name follows "Mr.": the stop ends no sentence.</summary>
    Leading = 1,

    /// <summary>It can end a sentence, like "Inc." or "etc.": what follows decides.</summary>
    Trailing = 2,
}
