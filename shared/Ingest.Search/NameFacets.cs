using Ingest.Documents;
using Ingest.Names;

namespace Ingest.Search;

/// <summary>The facets of names, and which entities they count: one entry for a name, however documents spell it.</summary>
public static class NameFacets
{
    /// <summary>The facet of persons.</summary>
    public const string Person = "person";

    /// <summary>The facet of organisations.</summary>
    public const string Organisation = "organisation";

    /// <summary>The facet of places.</summary>
    public const string Place = "place";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Person, Organisation, Place];

    /// <summary>The facet that an entity counts for; null for events and the like, and for a name without a key.</summary>
    public static string? Of(DocumentEntity entity) => string.IsNullOrEmpty(entity.Key) ? null : entity.Type.ToUpperInvariant() switch
    {
        "PERSON" => Person,
        "ORGANISATION" => Organisation,
        "LOCATION" => Place,
        _ => null,
    };

    /// <summary>The filters of a request: for each facet the keys of which a document must have one.</summary>
    internal static IEnumerable<(string Facet, IReadOnlyList<string> Keys)> FiltersOf(SearchRequest request)
    {
        foreach (var (facet, names) in new[] { (Person, request.People), (Organisation, request.Organisations), (Place, request.Places) })
        {
            if (names.Count > 0)
                yield return (facet, [.. names.Select(static name => NameKey.Of(name)).Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>A document's names: each key once a facet.</summary>
    internal static IEnumerable<(string Facet, string Key, string Name)> NamesOf(NewsDocument document) =>
        document.Entities.Select(static entity => (Facet: Of(entity), entity.Key, entity.Name)).Where(static name => name.Facet is not null)
            .DistinctBy(static name => (name.Facet, name.Key)).Select(static name => (name.Facet!, name.Key!, name.Name));
}
