namespace Ingest.Search.Queries;

/// <summary>A word or a phrase. A word that is several terms, like state-of-the-art, is a phrase.</summary>
/// <param name="Text">As it was typed, without quotes and star.</param>
/// <param name="Field">Where to look.</param>
/// <param name="IsPrefix">Whether the last word may be longer in a document.</param>
public sealed record QueryWords(string Text, SearchField Field = SearchField.Any, bool IsPrefix = false) : QueryNode;
