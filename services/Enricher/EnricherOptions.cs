using System.ComponentModel.DataAnnotations;

namespace Ingest.Enricher;

/// <summary>Settings of the Enricher, section <c>Enricher</c>.</summary>
public sealed class EnricherOptions
{
    /// <summary>
    /// Documents in work side by side, 1 to 256; eight for each core by default. The work is processor time, but each document then waits
    /// some milliseconds for the broker's confirm: with one a core the cores idle.
    /// </summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = Math.Clamp(8 * Environment.ProcessorCount, 1, 256);

    /// <summary>The file of the operator's own names, CSV or JSON (docs/watch-list.md); null for none. A change is in use without a restart.</summary>
    public string? WatchList { get; set; }

    /// <summary>Seconds between two looks at that file, 1 to 86,400.</summary>
    [Range(1, 86_400)]
    public int WatchListRefreshSeconds { get; set; } = 10;
}
