namespace Ingest.Enricher.Entities;

/// <summary>What found a name.</summary>
internal enum NameEvidence
{
    Model = 0,
    Rule = 1,
    List = 2,
}
