using System.ComponentModel.DataAnnotations;

namespace Ingest.Fetcher.Intake;

/// <summary>Bounds of the intake, section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>The largest page in bytes before compression. More lets larger pages in and costs memory in every stage.</summary>
    [Range(1_024, 64 * 1_048_576)]
    public int MaxBodyBytes { get; set; } = 8 * 1_048_576;

    /// <summary>The largest page in bytes after compression: it travels in a message, and brokers cap those (16 MiB in RabbitMQ 4).</summary>
    [Range(1_024, 10 * 1_048_576)]
    public int MaxCompressedBytes { get; set; } = 1_048_576;

    /// <summary>The source of documents whose feeder names none: 1 to 128 characters.</summary>
    [Required]
    [StringLength(SubmissionFields.MaxNameLength, MinimumLength = 1)]
    public string DefaultSource { get; set; } = "api";

    /// <summary>
    /// Documents of one bulk request that wait for their acceptance at once. They are committed in groups: fewer makes smaller groups and a
    /// slower bulk, more only adds memory.
    /// </summary>
    [Range(1, 10_000)]
    public int BulkInFlight { get; set; } = 256;

    /// <summary>Bytes of bulk lines that wait for their acceptance at once, over all bulk requests. A larger line waits until it is alone.</summary>
    [Range(65_536, 1_073_741_824)]
    public long BulkInFlightBytes { get; set; } = 32 * 1_048_576;

    /// <summary>
    /// Documents from the submissions queue that wait for their acceptance at once. Each waits for the broker's confirm: fewer is slower, more
    /// holds more pages in memory.
    /// </summary>
    [Range(1, 1_000)]
    public int QueueConcurrency { get; set; } = 32;

    /// <summary>What Retry-After says, in seconds, while nothing can be accepted.</summary>
    [Range(1, 3_600)]
    public int RetryAfterSeconds { get; set; } = 5;

    /// <summary>
    /// The largest submission as JSON in bytes: a page's base64 is a third longer and escaped text up to twice as long in practice, and the
    /// other fields take little.
    /// </summary>
    internal int MaxSubmissionBytes => (2 * MaxBodyBytes) + 65_536;
}
