using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>A run of text between quotation marks.</summary>
/// <param name="Span">Without the marks.</param>
/// <param name="Outer">With the marks.</param>
/// <param name="IsOpen">Whether its paragraph ends before it does.</param>
internal readonly record struct QuotedPart(TextSpan Span, TextSpan Outer, bool IsOpen);
