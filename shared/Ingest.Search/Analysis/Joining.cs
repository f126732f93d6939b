namespace Ingest.Search.Analysis;

/// <summary>What an apostrophe, full stop or the like does between two letters.</summary>
internal enum Joining
{
    /// <summary>It is punctuation.</summary>
    Parts = 0,

    /// <summary>It stands inside a word and is left out.</summary>
    Joins = 1,

    /// <summary>It ends an elided article; the next letter begins a word.</summary>
    EndsWord = 2,

    /// <summary>It and the s after it are left out.</summary>
    DropsPossessive = 3,
}
