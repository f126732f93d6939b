using Ingest.AllInOne.Inbox;

namespace Ingest.AllInOne.Commands;

/// <summary>What an add did.</summary>
internal sealed record AddAnswer
{
    /// <summary>Names what this call added: <c>GET /batches/{batch}</c> counts it.</summary>
    public required string Batch { get; init; }

    public required long Accepted { get; init; }

    public required long Indexed { get; init; }

    public required long Duplicate { get; init; }

    public required long Quarantined { get; init; }

    /// <summary>Still on its way; 0 unless <c>--no-wait</c> was given.</summary>
    public required long Open { get; init; }

    /// <summary>What was not accepted, and why; the first 1,000.</summary>
    public required IReadOnlyList<AddProblem> Refused { get; init; }

    public required long RefusedCount { get; init; }

    /// <summary>What was rejected after it was accepted; the first 1,000.</summary>
    public required IReadOnlyList<AcceptanceEntry> Rejected { get; init; }

    /// <summary>Wall time.</summary>
    public required double Seconds { get; init; }
}
