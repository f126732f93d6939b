namespace Ingest.Documents;

/// <summary>A picture's caption with its credit.</summary>
public sealed record DocumentCaption(string Text, string? Credit, string? AltText);
