using Ingest.Names;

namespace Ingest.Search;

/// <summary>
/// The names that a request wants documents to have one of: those whose whole name has one of the keys, and those that hold all words of a part that was given. A
/// name in quotes is only meant whole, so that a facet's entry finds as many documents as it counts.
/// </summary>
/// <param name="Facet">Which names: one of <see cref="NameFacets.All"/>.</param>
/// <param name="Keys">Keys of whole names; any of them.</param>
/// <param name="Parts">Keys of words that one name must hold together, in any order; any of these lists. No key comes twice in one.</param>
internal sealed record NameFilter(string Facet, IReadOnlyList<string> Keys, IReadOnlyList<IReadOnlyList<string>> Parts)
{
    /// <summary>The filters of a request, one for each facet that it asks for.</summary>
    internal static IEnumerable<NameFilter> Of(SearchRequest request)
    {
        foreach (var (facet, names) in new[] { (NameFacets.Person, request.People), (NameFacets.Organisation, request.Organisations), (NameFacets.Place, request.Places) })
        {
            if (names.Count > 0)
                yield return new NameFilter(facet, [.. names.Select(static name => NameKey.Of(name)).Distinct(StringComparer.Ordinal)], [.. names.Where(static name => !IsWhole(name)).SelectMany(PartsOf)]);
        }
    }

    private static bool IsWhole(string name) => name.Trim() is ['"', _, .., '"'];

    private static IEnumerable<IReadOnlyList<string>> PartsOf(string name) =>
        NameTokens.ForSearch(name).Select(static keys => (IReadOnlyList<string>)[.. keys.Distinct(StringComparer.Ordinal)]);
}
