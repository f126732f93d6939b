using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Places;

/// <summary>
/// Names of several words that the recogniser took for places without being sure, and that no gazetteer knows: most of them are organisations.
/// </summary>
internal static class DoubtfulPlaces
{
    // Surer ones are streets, parks and districts, which no gazetteer of towns holds.
    private const float Sure = 0.8f;

    /// <summary>The groups, such names among them as organisations.</summary>
    /// <param name="groups">What the recogniser found.</param>
    /// <param name="resolved">The places that the gazetteer knows.</param>
    public static IReadOnlyList<EntityGroup> AsOrganisations(IReadOnlyList<EntityGroup> groups, ResolvedPlaces resolved)
    {
        if (!groups.Any(IsDoubtful))
            return groups;
        var known = resolved.Places.SelectMany(static place => place.Mentions).Select(static mention => (mention.Paragraph, mention.Start)).ToHashSet();
        return [.. groups.Select(group => IsDoubtful(group) && !group.Mentions.Any(mention => known.Contains((mention.Paragraph, mention.Start))) ? group with { Type = EntityType.Organisation } : group)];
    }

    private static bool IsDoubtful(EntityGroup group) =>
        group.Type == EntityType.Location && group.Name.Contains(' ', StringComparison.Ordinal) && group.Mentions.All(static mention => mention.Score < Sure);
}
