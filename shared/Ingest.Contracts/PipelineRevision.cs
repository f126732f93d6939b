namespace Ingest.Contracts;

/// <summary>The revision of the pipeline's output.</summary>
public static class PipelineRevision
{
    /// <summary>
    /// Raised by one whenever any stage's output changes, so that a replay writes newer versions. At most 999: it is the middle part of
    /// the index version (architecture rule 4).
    /// </summary>
    public const int Current = 5;
}
