namespace Ingest.Enricher.Entities;

/// <summary>The files that the entity model is in, beside the code.</summary>
internal static class EntityModelFiles
{
    internal const string Gazetteer = "entities.gaz";
    internal const string Clusters = "entities.clu";
    internal const string FirstPass = "entities-first.crf";
    internal const string SecondPass = "entities-second.crf";
}
