using Ingest.AllInOne.Inbox;

namespace Ingest.AllInOne.Commands;

/// <summary>How the pipeline stands.</summary>
internal sealed record StatusAnswer
{
    public required string DataFolder { get; init; }

    public required bool Running { get; init; }

    /// <summary>Where the running service answers; null where none runs or it has no API.</summary>
    public string? Url { get; init; }

    public required InboxBooks Inbox { get; init; }

    /// <summary>When the oldest document still open was accepted.</summary>
    public DateTimeOffset? OldestOpen { get; init; }

    /// <summary>Quarantined documents by reason.</summary>
    public required IReadOnlyDictionary<string, long> Quarantine { get; init; }

    public required long IndexDocuments { get; init; }

    public required long IndexBytes { get; init; }

    public DateTimeOffset? LastIndexedAt { get; init; }
}
