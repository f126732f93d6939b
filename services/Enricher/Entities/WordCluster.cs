namespace Ingest.Enricher.Entities;

/// <summary>The classes of a word by its company, the middle and the coarse ones made of the fine ones; zero for none.</summary>
internal readonly record struct WordCluster
{
    internal ushort Fine { get; init; }
    internal byte Middle { get; init; }
    internal byte Coarse { get; init; }

    /// <summary>How the word is written in running text.</summary>
    internal CaseHabit Habit { get; init; }
}
