using Ingest.AllInOne.Inbox;
using Ingest.Messaging.Management;

namespace Ingest.AllInOne.Commands;

/// <summary>How the pipeline stands.</summary>
internal sealed record StatusAnswer
{
    /// <summary>The embedded form's data folder; null in the distributed form.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Whether a process works on the data folder; null in the distributed form.</summary>
    public bool? Running { get; init; }

    /// <summary>Where the running service answers; null where none runs or it has no API.</summary>
    public string? Url { get; init; }

    /// <summary>The embedded form's books; null in the distributed form.</summary>
    public InboxBooks? Inbox { get; init; }

    /// <summary>The distributed form's broker, without credentials; null in the embedded form.</summary>
    public string? Broker { get; init; }

    /// <summary>The broker's queues in the order in which documents pass them; null in the embedded form.</summary>
    public IReadOnlyList<QueueState>? Queues { get; init; }

    /// <summary>When the oldest document still on its way was accepted; on a broker about, from the journal.</summary>
    public DateTimeOffset? OldestOpen { get; init; }

    /// <summary>Quarantined documents by reason.</summary>
    public required IReadOnlyDictionary<string, long> Quarantine { get; init; }

    /// <summary>How many there are in quarantine; null in the embedded form, whose books say it.</summary>
    public long? QuarantineTotal { get; init; }

    /// <summary>Which index it is; null in the embedded form.</summary>
    public string? Index { get; init; }

    /// <summary>Why the index could not be asked, with the remedy; the counts of documents are 0 then. Null where it answered.</summary>
    public string? IndexProblem { get; init; }

    public required long IndexDocuments { get; init; }

    public required long IndexBytes { get; init; }

    public DateTimeOffset? LastIndexedAt { get; init; }
}
