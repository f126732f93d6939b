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
}
