namespace Ingest.Documents;

/// <summary>A link in the body: its words and its absolute address.</summary>
public sealed record DocumentLink(string Text, string Url);
