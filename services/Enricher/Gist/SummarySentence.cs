using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>A sentence of an article that stands for it.</summary>
/// <param name="Text">As it stands in the text, without a dateline before it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsCut">Whether the sentence goes on: it is longer than a summary may be.</param>
public sealed record SummarySentence(string Text, TextSpan Span, bool IsCut);
