namespace Ingest.Documents;

/// <summary>The source profile that helped to clean the page: its host, the selectors that were used, and those that were ignored.</summary>
public sealed record DocumentProfile(string Host, IReadOnlyList<string> Used, IReadOnlyList<string> Ignored);
