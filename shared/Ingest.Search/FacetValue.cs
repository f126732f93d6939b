namespace Ingest.Search;

/// <summary>How many hits have this value.</summary>
public sealed record FacetValue(string Value, long Count);
