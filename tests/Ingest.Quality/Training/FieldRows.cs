namespace Ingest.Quality.Training;

/// <summary>The candidates of one field on every page: vectors, whether each is right, and the fold of its page's site.</summary>
internal sealed class FieldRows
{
    public List<float[]> Rows { get; } = [];

    public List<bool> Labels { get; } = [];

    public List<int> Folds { get; } = [];

    public List<float> Weights { get; } = [];

    public void Add(float[] row, bool label, int fold, float weight)
    {
        Weights.Add(weight);
        Rows.Add(row);
        Labels.Add(label);
        Folds.Add(fold);
    }

    /// <summary>The same for several ensembles, each of its own seed, as one: where two candidates are as good as each other one alone decides by chance.</summary>
    public byte[] Train(int? leftOut, TreeTrainerOptions options, int ensembles) =>
        TreeTrainer.Join([.. Enumerable.Range(1, ensembles).Select(seed => Train(leftOut, options with { Seed = seed }))]);

    /// <summary>Trains on the rows outside of a fold; on all where none is left out.</summary>
    public byte[] Train(int? leftOut, TreeTrainerOptions options)
    {
        var kept = Enumerable.Range(0, Rows.Count).Where(i => Folds[i] != leftOut).ToList();
        return TreeTrainer.Train([.. kept.Select(i => Rows[i])], [.. kept.Select(i => Labels[i])], [.. kept.Select(i => Weights[i])], options);
    }
}
