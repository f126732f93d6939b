namespace Ingest.Quality.Commands;

/// <summary>What the table is made of.</summary>
/// <param name="Output">The folder for the scorers' input; null for none.</param>
/// <param name="Shipped">Measure the shipped models instead of cross-validated ones.</param>
/// <param name="FoldModels">The folder that keeps the cross-validated models from one run to the next; null trains them anew.</param>
/// <param name="Peer">Run SmartReader beside.</param>
/// <param name="Worst">Pages to list for each set.</param>
internal sealed record QualityTableOptions(string? Output, bool Shipped, string? FoldModels, bool Peer, int Worst);
