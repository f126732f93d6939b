namespace Ingest.Quality.Commands;

/// <summary>What the table is made of.</summary>
/// <param name="Output">The folder for the scorers' input; null for none.</param>
/// <param name="Shipped">Measure the shipped models instead of cross-validated ones.</param>
/// <param name="Peer">Run SmartReader beside.</param>
/// <param name="Worst">Pages to list for each set.</param>
internal sealed record QualityTableOptions(string? Output, bool Shipped, bool Peer, int Worst);
