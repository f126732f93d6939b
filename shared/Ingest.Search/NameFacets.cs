using Ingest.Documents;

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

    /// <summary>What a filter is given to mean this whole name alone, and not every name that it is a part of.</summary>
    public static string Whole(string name) => $"\"{name}\"";

    /// <summary>A document's names: each key once a facet.</summary>
    internal static IEnumerable<IndexedName> NamesOf(NewsDocument document) =>
        document.Entities.Select(static entity => (Facet: Of(entity), entity.Key, entity.Name)).Where(static name => name.Facet is not null)
            .DistinctBy(static name => (name.Facet, name.Key)).Select(static name => new IndexedName(name.Facet!, name.Key!, name.Name));
}
