namespace Ingest.Search;

/// <summary>What became of one document of a write.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why it was refused; null otherwise.</param>
public readonly record struct WriteResult(WriteOutcome Outcome, string? Message = null);
