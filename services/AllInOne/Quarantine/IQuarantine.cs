namespace Ingest.AllInOne.Quarantine;

/// <summary>What was rejected, and why, wherever it is kept.</summary>
internal interface IQuarantine
{
    /// <summary>The entries, newest first, with how many there are in all.</summary>
    /// <param name="reason">Only this reason; null for all.</param>
    /// <param name="stage">Only this stage; null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<QuarantineAnswer> ListAsync(string? reason, string? stage, int limit, CancellationToken cancellationToken);

    /// <summary>The entries with that acceptance or document id, or one that begins so; newest first, at most ten, each whole.</summary>
    Task<IReadOnlyList<QuarantineEntry>> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>How many there are by reason, the most frequent first.</summary>
    Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellationToken);
}
