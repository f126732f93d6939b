namespace Ingest.Search;

/// <summary>One page of hits.</summary>
public sealed record SearchResults
{
    /// <summary>How many documents match, over all pages.</summary>
    public required long Total { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Facets by field name, the most frequent value first, at most 20 values each; empty unless asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
}
