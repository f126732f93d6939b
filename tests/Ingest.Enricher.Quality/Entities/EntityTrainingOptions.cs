namespace Ingest.Enricher.Quality.Entities;

/// <summary>What the entity model is trained from.</summary>
internal sealed record EntityTrainingOptions
{
    /// <summary>The list that gazetteers.mjs writes.</summary>
    internal required string Gazetteers { get; init; }

    /// <summary>Classes of words that were made before; null for making them.</summary>
    internal string? Clusters { get; init; }

    /// <summary>Believes the silver set's first recogniser instead of allowing what either says.</summary>
    internal bool FirstRecogniserOnly { get; init; }

    internal bool TwoPasses { get; init; } = true;

    internal int Threads { get; init; } = 2;

    internal ChainTrainerOptions Chain { get; init; } = new();

    /// <summary>How much a source's sentences count.</summary>
    internal IReadOnlyDictionary<string, float> Weights { get; init; } = new Dictionary<string, float>(StringComparer.Ordinal);

    internal float WeightOf(string source) => Weights.GetValueOrDefault(source, 1);
}
