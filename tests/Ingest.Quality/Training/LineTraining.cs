using Ingest.Cleaner;
using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;
using Ingest.Contracts;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>Trains what tells an article's lines from furniture on pages with their line breaks: <c>lines.hwt</c> and <c>lines.gbt</c>.</summary>
internal sealed class LineTraining(string corpora) : IModelTraining
{
    /// <summary>128 KB: twice as much gains nothing, half of it loses some.</summary>
    private const int Bits = 17;

    private static readonly TreeTrainerOptions Options = new() { Trees = 120, Leaves = 24, LearningRate = 0.08, MinRowsPerLeaf = 60, FeatureShare = 0.5 };

    private static readonly DocumentOrigin Nowhere = new() { DocumentId = "", AcceptanceId = Guid.Empty, Source = "corpus", FetchedAt = default };

    private readonly Lazy<List<LineExamples>> _pages = new(() => [.. LinePages.Of(corpora).All.AsParallel().AsOrdered().Select(static page => Read(page, page.Text, null))]);

    /// <inheritdoc/>
    public string Name => "lines";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut) => Train([.. _pages.Value.Where(page => page.Page.Fold != leftOut)], Name);

    /// <inheritdoc/>
    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) => models with { Lines = Model(files, Name) };

    /// <summary>Prepares a page as the Cleaner does and labels its lines.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text, in lines or in one.</param>
    /// <param name="breaks">Finds the line breaks where they are lost; null where the page has them.</param>
    public static LineExamples Read(LinePage page, string text, HashedWeights? breaks)
    {
        var (lines, _) = LinePageReader.Lines(text, new ArticleDraft(Nowhere, new CleanerOptions()), breaks!);
        return new LineExamples(page, lines, page.Label(lines), page.Weigh(lines));
    }

    /// <summary>Trains both parts of a model.</summary>
    /// <param name="pages">The pages, a site's together.</param>
    /// <param name="name">What the files begin with.</param>
    public static Dictionary<string, byte[]> Train(List<LineExamples> pages, string name)
    {
        // Trees must learn what the words' score is worth on sites that it has not seen: each fold's comes from the others.
        var folds = Enumerable.Range(0, Folds.Count).ToArray();
        var unseen = folds.AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(fold => pages.Exists(page => page.Page.Fold == fold) ? HashedWeights.Read(Words(pages.Where(page => page.Page.Fold != fold)), name) : null).ToArray();
        var rows = new List<float[]>();
        var labels = new List<bool>();
        var weights = new List<float>();
        foreach (var page in pages)
        {
            var features = new LineFeatures(page.Lines, LineModel.LogOdds(page.Lines, unseen[page.Page.Fold]!));
            for (var i = 0; i < page.Lines.Count; i++)
            {
                if (page.Lines[i].Rule is not null)
                    continue;
                var row = new float[LineFeatures.Count];
                features.Write(i, row);
                rows.Add(row);
                labels.Add(page.Labels[i]);
                weights.Add(page.Weights[i]);
            }
        }
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [$"{name}.hwt"] = Words(pages),
            [$"{name}.gbt"] = TreeTrainer.Train(rows, labels, weights, Options),
        };
    }

    /// <summary>The model that the files hold.</summary>
    public static LineModel Model(IReadOnlyDictionary<string, byte[]> files, string name) =>
        LineModel.Of(HashedWeights.Read(files[$"{name}.hwt"], name), TreeEnsemble.Read(files[$"{name}.gbt"], name), name);

    private static byte[] Words(IEnumerable<LineExamples> pages)
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
}
