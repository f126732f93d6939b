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
    private static readonly TreeTrainerOptions Trees = new() { Trees = 120, Leaves = 24, MaxDepth = 6, LearningRate = 0.1, MinRowsPerLeaf = 40, FeatureShare = 0.6, RowShare = 0.8 };

    private readonly Lazy<IReadOnlyList<HtmlSample>> _samples;

    private readonly ConcurrentDictionary<(int?, int?), byte[]> _words = new();

    /// <summary>A training on the corpora below a folder, which are read when first needed.</summary>
    public HtmlBlockTraining(string corpora) => _samples = new Lazy<IReadOnlyList<HtmlSample>>(() => HtmlSamples.Read(corpora));

    /// <summary>A training on samples that were read already.</summary>
    public HtmlBlockTraining(IReadOnlyList<HtmlSample> samples) => _samples = new Lazy<IReadOnlyList<HtmlSample>>(samples);

    public string Name => "html";

    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut)
    {
        var samples = Without(leftOut);
        Parallel.For(0, Folds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            if (fold == leftOut)
                return;
            var words = WordModel.Read(Words(leftOut, fold), "of a fold");
            foreach (var sample in samples.Where(sample => sample.Fold == fold))
                words.Score(sample.Page);
        });
        var rows = samples.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Rows).ToArray();
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [HtmlBlockModel.WordsFile] = Words(leftOut, null),
            [HtmlBlockModel.TreesFile] = TreeTrainer.Train([.. rows.Select(static row => row.Features)], [.. rows.Select(static row => row.Label)], [.. rows.Select(static row => row.Weight)], Trees),
        };
    }

    private List<HtmlSample> Without(int? one, int? other = null) => [.. _samples.Value.Where(sample => sample.Fold != one && sample.Fold != other)];

    // What fold 1 leaves out while 3 is judged is what fold 3 leaves out while 1 is: each is trained once.
    private byte[] Words(int? one, int? other) => _words.GetOrAdd(Key(one, other), _ => WordTraining.Train(Without(one, other), Weight));

    private static (int? Low, int? High) Key(int? one, int? other) => Nullable.Compare(one, other) > 0 ? (other, one) : (one, other);

    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) =>
        models with { HtmlBlocks = HtmlBlockModel.Read(files[HtmlBlockModel.WordsFile], files[HtmlBlockModel.TreesFile]) };

    /// <summary>A block counts by the share of the page's score that hangs on it: pages count alike, however long they are.</summary>
    internal static float Weight(HtmlSample sample, int block) =>
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
