namespace Ingest.Enricher.Quality.Entities;

/// <summary>A line.</summary>
/// <param name="Start">UTF-16 units from the document's beginning.</param>
/// <param name="Text">The line without its break.</param>
internal readonly record struct TextLine(int Start, string Text);
