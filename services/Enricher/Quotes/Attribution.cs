using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>What the words around a quote say of who said it.</summary>
/// <param name="Kind">How they say it.</param>
/// <param name="Name">Where the name stands, or the pronoun.</param>
internal readonly record struct Attribution(AttributionKind Kind, TextSpan Name);
