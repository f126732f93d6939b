using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;

namespace Ingest.Quality.Training;

/// <summary>Trains the parts of a <see cref="LineModel"/>.</summary>
internal static class LineStages
{
    /// <summary>128 KB: twice as much gains nothing, half of it loses some.</summary>
    private const int Bits = 17;

    private static readonly TreeTrainerOptions First = new() { Trees = 120, Leaves = 24, MaxDepth = 6, LearningRate = 0.08, MinRowsPerLeaf = 60, FeatureShare = 0.5 };

    private static readonly TreeTrainerOptions Second = new() { Trees = 60, Leaves = 16, MaxDepth = 6, LearningRate = 0.08, MinRowsPerLeaf = 100, FeatureShare = 0.5 };

    /// <summary>Trains the words' weights.</summary>
    public static byte[] TrainWords(List<LineExamples> pages)
    {
        var trainer = new LinearTrainer(Bits);
        Span<uint> features = stackalloc uint[LineWords.MaxFeatures];
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Lines.Count; i++)
            {
                var count = LineWords.Collect(page.Lines[i].Text, features);
                trainer.Add(features[..count], page.Labels[i], page.Weights[i], page.Page.Site);
            }
        }
        return trainer.Train();
    }

    /// <summary>Grows the first stage's trees.</summary>
    /// <param name="pages">The pages, a site's together.</param>
    /// <param name="name">What the files begin with.</param>
    /// <param name="unseen">For a fold words that have not seen it: trees must learn what the words' score is worth on sites that it has not seen.</param>
    /// <param name="words">The words of all pages.</param>
    /// <returns>Both files.</returns>
    public static Dictionary<string, byte[]> TrainFirst(List<LineExamples> pages, string name, Func<int, HashedWeights> unseen, byte[] words) => new(StringComparer.Ordinal)
    {
        [$"{name}.hwt"] = words,
        [$"{name}.gbt"] = Grow(pages, LineFeatures.Count, First, page =>
        {
            var features = new LineFeatures(page.Lines, LineModel.LogOdds(page.Lines, unseen(page.Page.Fold)));
            return (i, row) =>
            {
                features.Write(i, row);
                return true;
            };
        }),
    };

    /// <summary>Grows the second stage's trees.</summary>
    /// <param name="pages">The pages, a site's together.</param>
    /// <param name="unseen">For a fold a first stage that has not seen it.</param>
    public static byte[] TrainSecond(List<LineExamples> pages, Func<int, LineModel> unseen) => Grow(pages, LineFeatures.Count + LineNeighbourhood.Count, Second, page =>
    {
        var first = unseen(page.Page.Fold);
        var features = first.Features(page.Lines);
        var answers = first.First(page.Lines, features);
        var neighbourhood = new LineNeighbourhood(features, answers);
        return (i, row) =>
        {
            if (LineModel.IsHopeless(answers[i]))
                return false;
            features.Write(i, row);
            neighbourhood.Write(i, row.AsSpan(LineFeatures.Count));
            return true;
        };
    });

    /// <summary>The model that the files hold.</summary>
    public static LineModel Model(IReadOnlyDictionary<string, byte[]> files, string name) => LineModel.Of(HashedWeights.Read(files[$"{name}.hwt"], name), TreeEnsemble.Read(files[$"{name}.gbt"], name),
        files.TryGetValue($"{name}-second.gbt", out var second) ? TreeEnsemble.Read(second, name) : null, name);

    private static byte[] Grow(List<LineExamples> pages, int features, TreeTrainerOptions options, Func<LineExamples, Func<int, float[], bool>> read)
    {
        var rows = pages.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(page =>
        {
            var write = read(page);
            var found = new List<(float[] Row, bool Label, float Weight)>(page.Lines.Count);
            for (var i = 0; i < page.Lines.Count; i++)
            {
                if (page.Lines[i].Rule is not null)
                    continue;
                var row = new float[features];
                if (write(i, row))
                    found.Add((row, page.Labels[i], page.Weights[i]));
            }
            return found;
        }).ToList();
        return TreeTrainer.Train(rows.ConvertAll(static row => row.Row), rows.ConvertAll(static row => row.Label), rows.ConvertAll(static row => row.Weight), options);
    }
}
