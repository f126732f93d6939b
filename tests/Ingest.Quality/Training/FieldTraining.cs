using AngleSharp.Html.Parser;
using Ingest.Cleaner.Html.Metadata;
using Ingest.Cleaner.Models;
using Ingest.Quality.Commands;
using Ingest.Quality.Corpora;
using Ingest.Quality.Scoring;

namespace Ingest.Quality.Training;

/// <summary>Trains the models that choose a page's headline, authors and day of publication among what the page states of them.</summary>
internal sealed class FieldTraining : IModelTraining
{
    // Both sets count alike: the news set has a third of the pages of the other.
    private static readonly (string Name, float Weight)[] Sets = [("wcxb-dev-article", 1), ("fundus", 3)];

    // Few rows and much noise in the gold: small trees, slowly grown.
    private static readonly TreeTrainerOptions TitleOptions = new() { Trees = 120, Leaves = 10, LearningRate = 0.07, MinRowsPerLeaf = 20, FeatureShare = 0.5, RowShare = 0.8, L2 = 5 };
    private static readonly TreeTrainerOptions AuthorOptions = new() { Trees = 120, Leaves = 10, LearningRate = 0.07, MinRowsPerLeaf = 20, FeatureShare = 0.5, RowShare = 0.8, L2 = 5 };
    private static readonly TreeTrainerOptions DateOptions = new() { Trees = 120, Leaves = 8, LearningRate = 0.07, MinRowsPerLeaf = 20, FeatureShare = 0.5, RowShare = 0.8, L2 = 5 };

    /// <summary>Ensembles for the headline, each of its own seed: where two sources are as good as each other one alone decides by chance.</summary>
    private const int TitleEnsembles = 3;

    private readonly Lazy<(FieldRows Titles, FieldRows Authors, FieldRows Dates)> _rows;

    public FieldTraining(string corpora) => _rows = new(() => Gather(corpora));

    public string Name => "fields";

    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut) => new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["title.gbt"] = _rows.Value.Titles.Train(leftOut, TitleOptions, TitleEnsembles),
        ["author.gbt"] = _rows.Value.Authors.Train(leftOut, AuthorOptions),
        ["date.gbt"] = _rows.Value.Dates.Train(leftOut, DateOptions),
    };

    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) => models with
    {
        Fields = new FieldModels(TreeEnsemble.Read(files["title.gbt"], "title.gbt"), TreeEnsemble.Read(files["author.gbt"], "author.gbt"), TreeEnsemble.Read(files["date.gbt"], "date.gbt")),
    };

    private static (FieldRows Titles, FieldRows Authors, FieldRows Dates) Gather(string corpora)
    {
        var rows = (Titles: new FieldRows(), Authors: new FieldRows(), Dates: new FieldRows());
        foreach (var (set, weight) in Sets)
        {
            var corpus = Corpus.Open(corpora, set);
            var candidates = corpus.Pages.AsParallel().AsOrdered().Select(page =>
            {
                using var stream = new MemoryStream(corpus.Read(page));
                var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(stream);
                return (Page: page, Found: FieldCandidates.Of(PageData.Of(PageScanner.Scan(document)), QualityTable.Origin(page, corpus)));
            });
            foreach (var (page, found) in candidates)
            {
                AddTitles(page, found.Titles, rows.Titles, weight);
                AddAuthors(page, found.Authors, rows.Authors, weight);
                AddDates(page, found.Dates, rows.Dates, weight);
            }
        }
        return rows;
    }

    private static void AddTitles(GoldPage page, TitleCandidates candidates, FieldRows rows, float weight)
    {
        if (string.IsNullOrEmpty(page.Title))
            return;
        foreach (var candidate in candidates.All)
        {
            var row = new float[TitleCandidates.Features];
            candidates.Describe(candidate, row);
            rows.Add(row, FieldScore.SameTitle(candidate.Text, page.Title), Folds.Of(page), weight);
        }
    }

    private static void AddAuthors(GoldPage page, AuthorCandidates candidates, FieldRows rows, float weight)
    {
        if (page.Authors is not { Count: > 0 })
            return;
        foreach (var candidate in candidates.All)
        {
            var row = new float[AuthorCandidates.Features];
            candidates.Describe(candidate, row);
            rows.Add(row, FieldGold.IsAuthor(page, candidate.Name), Folds.Of(page), weight);
        }
    }

    private static void AddDates(GoldPage page, DateCandidates candidates, FieldRows rows, float weight)
    {
        if (FieldGold.Day(page) is not { } gold)
            return;
        foreach (var candidate in candidates.All)
        {
            var row = new float[DateCandidates.Features];
            candidates.Describe(candidate, row);
            rows.Add(row, candidate.Day == gold, Folds.Of(page), weight);
        }
    }
}
