using Ingest.AllInOne.Inbox;

namespace Ingest.AllInOne.Adding;

/// <summary>What became of the documents that one call handed over.</summary>
internal interface IBatchBooks : IAsyncDisposable
{
    /// <summary>Names the call's documents.</summary>
    string Batch { get; }

    /// <summary>Whether outcomes still come in: somebody works on them, and is heard.</summary>
    bool IsAlive { get; }

    /// <summary>The books now.</summary>
    /// <param name="accepted">How many were accepted, as the caller counts.</param>
    InboxBooks Read(long accepted);

    /// <summary>What was quarantined, at most that many.</summary>
    IReadOnlyList<AcceptanceEntry> ReadQuarantined(int limit);

    /// <summary>The acceptances with their outcomes, at most that many, in their order where it is known.</summary>
    IReadOnlyList<AcceptanceEntry> ReadAll(int limit);
}
