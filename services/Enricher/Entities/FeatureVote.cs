namespace Ingest.Enricher.Entities;

/// <summary>How much one feature spoke for a mention.</summary>
/// <param name="Feature">What it says, like <c>word before: President</c>.</param>
/// <param name="Weight">Log-odds against no name, over all words of the mention.</param>
public readonly record struct FeatureVote(string Feature, float Weight);
