namespace Ingest.Contracts;

/// <summary>
/// Outcomes of documents of one batch, told by the Indexer for whoever waits for that batch. It is news, no book: it may come twice, and
/// nothing is lost where nobody listens.
/// </summary>
public sealed record DocumentsSettled
{
    /// <summary>See <see cref="DocumentOrigin.Batch"/>.</summary>
    public required string Batch { get; init; }

    public required IReadOnlyList<SettledDocument> Documents { get; init; }
}
