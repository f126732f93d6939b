using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>A name that is marked in a document.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="Start">UTF-16 units from the line's beginning.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Type">What is named.</param>
internal readonly record struct MarkedName(int Line, int Start, int Length, EntityType Type);
