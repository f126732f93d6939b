using System.ComponentModel.DataAnnotations;

namespace Ingest.Indexer;

/// <summary>Settings of the Indexer, section <c>Indexer</c>.</summary>
public sealed class IndexerOptions
{
    /// <summary>Documents in one write, 1 to 10,000. More means fewer commits and more to write again after a fault.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 200;

    /// <summary>Bytes of text in one write, 64 KiB to 100 MiB; a single document may exceed it. Bounds memory.</summary>
    [Range(65_536, 104_857_600)]
    public int BatchBytes { get; set; } = 5 * 1_024 * 1_024;

    /// <summary>
    /// How long an incomplete batch waits, 1 ms to 1 minute. Every batch waits that long where fewer documents are in flight than
    /// <see cref="BatchSize"/>, as at the end of a run: longer costs throughput there, shorter costs commits.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan BatchAge { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Batches written side by side, 1 to 16. While one is written the next is prepared; SQLite has one writer, Elasticsearch gains from a few.</summary>
    [Range(1, 16)]
    public int Concurrency { get; set; } = 2;
}
