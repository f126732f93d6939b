namespace Ingest.Search;

/// <summary>A piece of a document's text with the places where the query's words stand.</summary>
/// <param name="Text">Plain text in one line, at most about 240 characters, with an ellipsis where it is cut.</param>
/// <param name="Highlights">Where in <paramref name="Text"/> the words stand, in order, not overlapping.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Highlights);
