namespace Ingest.Search;

/// <summary>A range in a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length);
