namespace Ingest.Enricher.Quality.Entities;

/// <summary>How a chain is trained.</summary>
internal sealed record ChainTrainerOptions
{
    internal int Epochs { get; init; } = 5;

    /// <summary>The first step's length; steps shrink with the root of the squares seen (J. Duchi et al., JMLR 12, 2011) and evenly towards the end.</summary>
    internal float Rate { get; init; } = 0.08f;

    /// <summary>By how much a step pulls its features' weights to zero.</summary>
    internal float Decay { get; init; } = 1e-3f;

    /// <summary>A feature seen less often is left out.</summary>
    internal int LeastCount { get; init; } = 3;

    /// <summary>Features that are kept, those that matter most.</summary>
    internal int MostFeatures { get; init; } = 330_000;

    /// <summary>Epochs after which the others are left out.</summary>
    internal int PrunedAfter { get; init; } = 3;

    /// <summary>Log-odds by which names are favoured, as trained models leave more out than they should.</summary>
    internal float Recall { get; init; } = 0.3f;

    /// <summary>The same for organisations alone, of which they leave out most.</summary>
    internal float OrganisationRecall { get; init; } = 0.1f;

    internal int Seed { get; init; } = 7;
}
