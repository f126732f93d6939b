namespace Ingest.Contracts;

/// <summary>The Enricher added what can be said of an article alone; next it is indexed.</summary>
public sealed record DocumentEnriched
{
    public required DocumentOrigin Origin { get; init; }

    public required Article Article { get; init; }

    public required Enrichment Enrichment { get; init; }
}
