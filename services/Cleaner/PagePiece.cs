namespace Ingest.Cleaner;

/// <summary>A piece of a page in its order: kept, or dropped by a rule.</summary>
/// <param name="Text">Plain text in one line.</param>
/// <param name="Rule">The rule that dropped it (docs/cleaning.md); null where it is of the body.</param>
public sealed record PagePiece(string Text, string? Rule);
