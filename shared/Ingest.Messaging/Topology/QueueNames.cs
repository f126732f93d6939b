namespace Ingest.Messaging.Topology;

/// <summary>The queues. Each stage has one that all its replicas share.</summary>
public static class QueueNames
{
    /// <summary>Documents that other programs fed, not judged yet.</summary>
    public const string Intake = "ingest.intake";

    public const string Fetcher = "ingest.fetcher";

    public const string Cleaner = "ingest.cleaner";

    public const string Enricher = "ingest.enricher";

    public const string Indexer = "ingest.indexer";

    public const string Quarantine = "ingest.quarantine";

    /// <summary>A stream beside the Cleaner's queue: everything that was accepted, as long as its retention says.</summary>
    public const string Journal = "ingest.journal";

    /// <summary>The stages' queues in their order.</summary>
    public static IReadOnlyList<string> Stages { get; } = [Intake, Fetcher, Cleaner, Enricher, Indexer];

    /// <summary>The queues in which documents are on their way: the stages' and their suspects'.</summary>
    public static IReadOnlyList<string> InFlight { get; } = [.. Stages, .. Stages.Select(SuspectsOf)];

    /// <summary>Those of documents that were accepted, and so stand in the journal.</summary>
    public static IReadOnlyList<string> Accepted { get; } = [Cleaner, Enricher, Indexer, SuspectsOf(Cleaner), SuspectsOf(Enricher), SuspectsOf(Indexer)];

    /// <summary>Where a stage's messages go that came back several times: they are worked on one at a time.</summary>
    public static string SuspectsOf(string queue) => $"{queue}.suspects";

    /// <summary>Every queue.</summary>
    public static IReadOnlyList<string> All { get; } = [.. InFlight, Quarantine, Journal];
}
