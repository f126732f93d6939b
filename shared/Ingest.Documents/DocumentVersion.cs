namespace Ingest.Documents;

/// <summary>
/// The external version of an index write: fetched-at in milliseconds times 1,000,000, plus the pipeline revision times 1,000, plus a count
/// of later changes to the same version (architecture rule 4).
/// </summary>
public static class DocumentVersion
{
    /// <summary>The version of a document that was fetched then and processed by that revision of the pipeline.</summary>
    /// <param name="fetchedAt">When the body was fetched, in the years 1970 to 2261 (a 64-bit version holds no more).</param>
    /// <param name="pipelineRevision">0 to 999.</param>
    /// <param name="changes">Later changes to the same version, 0 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its bounds.</exception>
    public static long Of(DateTimeOffset fetchedAt, int pipelineRevision, int changes = 0)
    {
        var milliseconds = fetchedAt.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(fetchedAt));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, (long.MaxValue / 1_000_000) - 1, nameof(fetchedAt));
        ArgumentOutOfRangeException.ThrowIfNegative(pipelineRevision);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pipelineRevision, 999);
        ArgumentOutOfRangeException.ThrowIfNegative(changes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(changes, 999);
        return (milliseconds * 1_000_000) + (pipelineRevision * 1_000) + changes;
    }
}
