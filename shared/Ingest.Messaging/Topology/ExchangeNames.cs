namespace Ingest.Messaging.Topology;

/// <summary>The exchanges, all durable. Other programs publish to <see cref="Submissions"/> only; the rest is the pipeline's own.</summary>
public static class ExchangeNames
{
    /// <summary>Where any AMQP client feeds documents: plain JSON, the fields of <c>POST /documents</c>. The routing key does not matter.</summary>
    public const string Submissions = "ingest.submissions";

    public const string FetchRequested = "ingest.fetch-requested";

    public const string DocumentFetched = "ingest.document-fetched";

    public const string DocumentCleaned = "ingest.document-cleaned";

    public const string DocumentEnriched = "ingest.document-enriched";

    /// <summary>Both failure routes: what a stage rejects is published here, what the broker gives up on is dead-lettered here.</summary>
    public const string Quarantine = "ingest.quarantine";

    /// <summary>
    /// Messages that go to another queue, or to the end of their own, by the queue's name. Not the broker's default exchange: that would take
    /// a right on <c>amq.default</c>.
    /// </summary>
    public const string Back = "ingest.back";

    /// <summary>Outcomes by batch, for whoever waits for one; nobody need listen.</summary>
    public const string Settled = "ingest.settled";
}
