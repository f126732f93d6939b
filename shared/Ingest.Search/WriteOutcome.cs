namespace Ingest.Search;

/// <summary>What became of one document of a write.</summary>
public enum WriteOutcome
{
    /// <summary>The id was not in the index.</summary>
    Created = 0,

    /// <summary>An older version was replaced.</summary>
    Updated = 1,

    /// <summary>The same or a newer version is there; nothing was written.</summary>
    Duplicate = 2,

    /// <summary>The index will never take this document.</summary>
    Refused = 3,
}
