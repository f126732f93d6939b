namespace Ingest.Documents;

/// <summary>What somebody says in the document in direct speech.</summary>
/// <param name="Text">The words between the marks.</param>
/// <param name="Speaker">Who says it; null where that is not certain.</param>
public sealed record DocumentQuote(string Text, string? Speaker);
