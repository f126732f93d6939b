namespace Ingest.Enricher;

/// <summary>The revision of the Enricher's output.</summary>
public static class EnricherRevision
{
    /// <summary>Raised by one whenever the same article gives another enrichment; the pipeline's revision is raised with it.</summary>
    public const int Current = 4;
}
