namespace Ingest.Documents;

/// <summary>A named entity and how often the document mentions it.</summary>
public sealed record DocumentEntity(string Type, string Name, int Count);
