namespace Ingest.Enricher.Watch;

/// <summary>What a sign does in a watched name.</summary>
internal enum WatchSign
{
    Separator = 0,
    Letter = 1,

    /// <summary>A letter of a script without spaces, or a Hangul syllable.</summary>
    Alone = 2,

    /// <summary>A sign that counts in a name.</summary>
    Symbol = 3,
}
