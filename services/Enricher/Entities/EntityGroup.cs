namespace Ingest.Enricher.Entities;

/// <summary>All mentions of one entity in an article.</summary>
public sealed record EntityGroup
{
    /// <summary>What is named.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The longest full form of the name, without titles and possessives.</summary>
    public required string Name { get; init; }

    /// <summary>Every form of the name that the article uses, in order of first use; <see cref="Name"/> is among them.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Its mentions in order; at least one.</summary>
    public required IReadOnlyList<EntityMention> Mentions { get; init; }
}
