namespace Ingest.Enricher.Entities;

/// <summary>What found a name.</summary>
internal enum NameEvidence
{
    Model = 0,
    Rule = 1,
    List = 2,

    /// <summary>The model found the same name in other places.</summary>
    Repetition = 3,
}
