namespace Ingest.Documents;

/// <summary>What the Cleaner removed, by which rule, how often.</summary>
public sealed record DocumentRemoval(string Rule, string Text, int Count);
