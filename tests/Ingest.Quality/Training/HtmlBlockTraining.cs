using System.Collections.Concurrent;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Models;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>
/// Trains the block model of HTML pages. The trees learn from scores that the word model gives to pages which it has not seen, or they would
/// trust it more than it deserves: one word model for each fold of the training pages, and a last one on all of them, which is shipped.
/// </summary>
internal sealed class HtmlBlockTraining : IModelTraining
{
    /// <summary>Two ensembles on other features and rows, whose sums are averaged: each errs elsewhere.</summary>
    private static readonly TreeTrainerOptions[] Trees =
    [
        new() { Trees = 120, Leaves = 24, LearningRate = 0.1, MinRowsPerLeaf = 40, FeatureShare = 0.6, RowShare = 0.8, Seed = 1 },
        new() { Trees = 120, Leaves = 31, LearningRate = 0.1, MinRowsPerLeaf = 60, FeatureShare = 0.4, RowShare = 0.8, Seed = 2 },
    ];

    private readonly ConcurrentDictionary<(int Low, int High), byte[]> _words = new();

    private readonly Lazy<IReadOnlyList<HtmlSample>> _samples;

    /// <summary>A training on the corpora below a folder, which are read when first needed.</summary>
    public HtmlBlockTraining(string corpora) => _samples = new Lazy<IReadOnlyList<HtmlSample>>(() => HtmlSamples.Read(corpora));

    /// <summary>A training on samples that were read already.</summary>
    public HtmlBlockTraining(IReadOnlyList<HtmlSample> samples) => _samples = new Lazy<IReadOnlyList<HtmlSample>>(samples);

    public string Name => "html";

    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut)
    {
        var samples = _samples.Value.Where(sample => sample.Fold != leftOut).ToList();
        Parallel.For(0, Folds.Count, fold =>
        {
            if (fold == leftOut)
                return;
            var words = WordModel.Read(Words(leftOut, fold), "of a fold");
            foreach (var sample in samples.Where(sample => sample.Fold == fold))
                words.Score(sample.Page);
        });
        var rows = samples.AsParallel().AsOrdered().SelectMany(Rows).ToArray();
        var (features, labels, weights) = (rows.Select(static row => row.Features).ToArray(), rows.Select(static row => row.Label).ToArray(), rows.Select(static row => row.Weight).ToArray());
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [HtmlBlockModel.WordsFile] = Words(leftOut, null),
            [HtmlBlockModel.TreesFile] = TreeTrainer.Join([.. Trees.Select(options => TreeTrainer.Train(features, labels, weights, options))]),
        };
    }

    // Folds' trainings share models: what fold 1 left out while 3 is judged is what fold 3 left out while 1 is.
    private byte[] Words(int? first, int? second)
    {
        var (low, high) = (Math.Min(first ?? -1, second ?? -1), Math.Max(first ?? -1, second ?? -1));
        return _words.GetOrAdd((low, high), _ => WordTraining.Train([.. _samples.Value.Where(sample => sample.Fold != first && sample.Fold != second)], Weight));
    }

    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) =>
        models with { HtmlBlocks = HtmlBlockModel.Read(files[HtmlBlockModel.WordsFile], files[HtmlBlockModel.TreesFile]) };

    /// <summary>A block counts by the share of the page's score that hangs on it: pages count alike, however long they are.</summary>
    private static float Weight(HtmlSample sample, int block) =>
        0.2f + MathF.Min(8, 200f * sample.Page.Blocks[block].Shape.Words / Math.Max(100, sample.GoldWords) / 10);

    private static IEnumerable<(float[] Features, bool Label, float Weight)> Rows(HtmlSample sample)
    {
        var features = new BlockFeatures(sample.Page);
        for (var i = 0; i < sample.Page.Blocks.Count; i++)
        {
            var row = new float[BlockFeatures.Count];
            features.Write(i, row);
            yield return (row, sample.Shares[i] >= 0.5f, Weight(sample, i));
        }
    }
}
