namespace Ingest.Search.Analysis;

/// <summary>Terms that must follow one another.</summary>
/// <param name="Terms">In order; perhaps none.</param>
/// <param name="IsPrefix">Whether the last term may be longer in a text.</param>
public sealed record TermPhrase(IReadOnlyList<string> Terms, bool IsPrefix);
