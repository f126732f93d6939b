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
    private static readonly TreeTrainerOptions Trees = new() { Trees = 120, Leaves = 24, LearningRate = 0.1, MinRowsPerLeaf = 40, FeatureShare = 0.6, RowShare = 0.8 };

    private readonly Lazy<IReadOnlyList<HtmlSample>> _samples;

    /// <summary>A training on the corpora below a folder, which are read when first needed.</summary>
    public HtmlBlockTraining(string corpora) => _samples = new Lazy<IReadOnlyList<HtmlSample>>(() => HtmlSamples.Read(corpora));

    /// <summary>A training on samples that were read already.</summary>
    public HtmlBlockTraining(IReadOnlyList<HtmlSample> samples) => _samples = new Lazy<IReadOnlyList<HtmlSample>>(samples);

    public string Name => "html";

    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut)
    {
        var samples = _samples.Value.Where(sample => sample.Fold != leftOut).ToList();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            if (fold == leftOut)
                continue;
            var words = WordModel.Read(WordTraining.Train([.. samples.Where(sample => sample.Fold != fold)], Weight), "of a fold");
            Parallel.ForEach(samples.Where(sample => sample.Fold == fold), sample => words.Score(sample.Page));
        }
        var rows = samples.AsParallel().AsOrdered().SelectMany(Rows).ToArray();
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [HtmlBlockModel.WordsFile] = WordTraining.Train(samples, Weight),
            [HtmlBlockModel.TreesFile] = TreeTrainer.Train([.. rows.Select(static row => row.Features)], [.. rows.Select(static row => row.Label)], [.. rows.Select(static row => row.Weight)], Trees),
        };
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
