namespace Ingest.Cleaner;

/// <summary>What came of a page, and the page itself piece by piece.</summary>
/// <param name="Result">The article, or why there is none.</param>
/// <param name="Pieces">Everything that was read of the page, in its order; empty where it was rejected before it was read.</param>
public sealed record ExplainedResult(CleaningResult Result, IReadOnlyList<PagePiece> Pieces);
