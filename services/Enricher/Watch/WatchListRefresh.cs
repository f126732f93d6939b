namespace Ingest.Enricher.Watch;

/// <summary>What a look at a watch list's file gave.</summary>
public enum WatchListRefresh
{
    /// <summary>The file is the one that was read last.</summary>
    Unchanged = 0,

    /// <summary>A new list is in use.</summary>
    Reloaded = 1,

    /// <summary>The new file has errors; the old list stays in use.</summary>
    Broken = 2,

    /// <summary>The file is gone or cannot be read; the old list stays in use.</summary>
    Unreadable = 3,
}
