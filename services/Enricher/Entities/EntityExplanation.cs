namespace Ingest.Enricher.Entities;

/// <summary>A mention with the features that spoke most for it and against it.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Votes">By absolute weight, the heaviest first.</param>
public sealed record EntityExplanation(EntityMention Mention, IReadOnlyList<FeatureVote> Votes);
