namespace Ingest.Search.Queries;

/// <summary>A lexical piece of a query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the query, in UTF-16 units.</param>
/// <param name="Text">The word, the phrase, the name of the field, the operator as typed.</param>
/// <param name="IsPrefix">Whether a star follows.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, string Text, bool IsPrefix = false);
