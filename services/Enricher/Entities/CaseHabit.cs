namespace Ingest.Enricher.Entities;

/// <summary>How much of a word's places within sentences of running text have a capital.</summary>
internal enum CaseHabit : byte
{
    /// <summary>It is too rare to say.</summary>
    Unknown = 0,

    Lower = 1,
    Both = 2,
    Capital = 3,
}
