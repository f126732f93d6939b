using System.ComponentModel.DataAnnotations;

namespace Ingest.Enricher;

/// <summary>Settings of the Enricher, section <c>Enricher</c>.</summary>
public sealed class EnricherOptions
{
    /// <summary>Documents enriched side by side, 1 to 64. The work is all processor time, so more than there are cores gains nothing.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 64);
}
