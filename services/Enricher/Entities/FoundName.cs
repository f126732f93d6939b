namespace Ingest.Enricher.Entities;

/// <summary>A mention with its tokens.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first token in the article.</param>
/// <param name="Count">How many tokens it has.</param>
/// <param name="Evidence">What found it.</param>
internal readonly record struct FoundName(EntityMention Mention, int Sentence, int First, int Count, NameEvidence Evidence);
