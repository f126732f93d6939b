using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Watch;

/// <summary>A watched name found in a text.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Span">Where the name or alias stands.</param>
public readonly record struct WatchMatch(WatchListEntry Entry, TextSpan Span);
