namespace Ingest.Enricher.Entities;

/// <summary>The names in an article.</summary>
/// <param name="Groups">One for each entity, in order of first mention.</param>
/// <param name="Cut">Whether there were more mentions or entities than are kept: the first ones were.</param>
public sealed record RecognisedEntities(IReadOnlyList<EntityGroup> Groups, bool Cut);
