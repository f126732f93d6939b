namespace Ingest.Enricher.Entities;

/// <summary>How a word uses capitals.</summary>
internal enum WordCase : byte
{
    /// <summary>It has no letters.</summary>
    None = 0,

    Lower = 1,

    /// <summary>The first letter is a capital, others are not.</summary>
    Capital = 2,

    /// <summary>All letters are capitals.</summary>
    Upper = 3,

    /// <summary>A capital inside only: "iPhone".</summary>
    Mixed = 4,

    /// <summary>Its script has no capitals.</summary>
    Caseless = 5,
}
