namespace Ingest.Search.Queries;

/// <summary>A lexical piece of a query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the phrase, the name of the field, the operator as typed.</param>
/// <param name="IsPrefix">Whether a star follows.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text = "", bool IsPrefix = false);
