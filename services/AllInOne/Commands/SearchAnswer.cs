using Ingest.Search;

namespace Ingest.AllInOne.Commands;

/// <summary>A search's answer as the command line and the API give it.</summary>
internal sealed record SearchAnswer
{
    public required long Total { get; init; }

    public required IReadOnlyList<SearchAnswerHit> Hits { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    public static SearchAnswer From(SearchResults results) => new()
    {
        Total = results.Total,
        Hits = [.. results.Hits.Select(SearchAnswerHit.From)],
        Facets = results.Facets.Count == 0 ? null : results.Facets,
    };
}
