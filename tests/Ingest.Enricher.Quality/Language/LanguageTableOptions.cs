namespace Ingest.Enricher.Quality.Language;

/// <summary>What <see cref="LanguageTable"/> measures.</summary>
/// <param name="Shipped">The shipped model in place of those that have not seen a part of the sentences.</param>
/// <param name="FoldModels">Where those are kept; null for nowhere.</param>
/// <param name="Output">The file for the scorer's input; null for none.</param>
/// <param name="Peer">Lingua beside it.</param>
/// <param name="Take">Only every so many sentences.</param>
internal sealed record LanguageTableOptions(bool Shipped, string? FoldModels, string? Output, bool Peer, int Take);
