using Ingest.Names;

namespace Ingest.Search;

/// <summary>A name that a document has, as an index keeps it for facets and filters.</summary>
/// <param name="Facet">One of <see cref="NameFacets.All"/>.</param>
/// <param name="Key">The key of the whole name.</param>
/// <param name="Name">As the document spells it.</param>
internal readonly record struct IndexedName(string Facet, string Key, string Name)
{
    /// <summary>Keys of its words, and of neighbours as one word; none comes twice, and there are fewer than 50.</summary>
    internal IReadOnlyList<string> Words => NameTokens.ForIndex(Name);
}
