using System.ComponentModel.DataAnnotations;

namespace Ingest.AllInOne.Inbox;

/// <summary>How the embedded inbox feeds the pipeline.</summary>
public sealed class InboxOptions
{
    /// <summary>Documents in flight at most: enough to fill two index batches, few enough to hold in memory.</summary>
    [Range(1, 10_000)]
    public int MaxInFlight { get; set; } = 512;

    /// <summary>Compressed bytes in flight at most.</summary>
    [Range(1024, 1L << 32)]
    public long MaxInFlightBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>How often a document is tried before it is quarantined as failed repeatedly.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;
}
