namespace Ingest.AllInOne.Enriching;

/// <summary>A line that <c>ingest enrich --batch</c> reads.</summary>
/// <param name="Id">Comes back with the answer.</param>
/// <param name="Text">The text of an article; each line of it is a paragraph.</param>
internal sealed record TextLine(string? Id, string? Text);
