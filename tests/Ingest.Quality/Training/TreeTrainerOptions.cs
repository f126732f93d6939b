namespace Ingest.Quality.Training;

/// <summary>How an ensemble of trees is grown.</summary>
internal sealed record TreeTrainerOptions
{
    public int Trees { get; init; } = 80;

    public int Leaves { get; init; } = 24;

    public double LearningRate { get; init; } = 0.12;

    /// <summary>Steps from the root to the deepest leaf; 0 for any number. What a judgement costs grows with it.</summary>
    public int MaxDepth { get; init; }

    public int MinRowsPerLeaf { get; init; } = 40;

    /// <summary>Share of the features that each tree may use, above 0 to 1.</summary>
    public double FeatureShare { get; init; } = 1;

    /// <summary>Share of the rows that each tree sees, above 0 to 1.</summary>
    public double RowShare { get; init; } = 1;

    public double L2 { get; init; } = 1;

    public int Seed { get; init; } = 1;
}
