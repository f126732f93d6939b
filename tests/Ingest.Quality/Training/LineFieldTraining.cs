using System.Text;
using Ingest.Cleaner;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Lines.Fields;
using Ingest.Cleaner.Models;
using Ingest.Quality.Commands;
using Ingest.Quality.Corpora;
using Ingest.Quality.Scoring;

namespace Ingest.Quality.Training;

/// <summary>
/// Trains the models that choose a textified page's headline, day and authors among its lines. The article's lines are those that the shipped
/// models choose, so that these come after them.
/// </summary>
internal sealed class LineFieldTraining : IModelTraining
{
    // Both sets count alike: the news set has a third of the pages of the other.
    private static readonly (string Name, float Weight)[] Sets = [("wcxb-dev-article-text", 1), ("fundus-text", 3)];

    private static readonly TreeTrainerOptions TitleOptions = new() { Trees = 80, Leaves = 12, LearningRate = 0.08, MinRowsPerLeaf = 20, FeatureShare = 0.5, RowShare = 0.8, L2 = 5, MaxDepth = 6 };
    private static readonly TreeTrainerOptions DateOptions = new() { Trees = 100, Leaves = 8, LearningRate = 0.08, MinRowsPerLeaf = 20, FeatureShare = 0.5, RowShare = 0.8, L2 = 5, MaxDepth = 6 };
    private static readonly TreeTrainerOptions AuthorOptions = new() { Trees = 120, Leaves = 10, LearningRate = 0.07, MinRowsPerLeaf = 20, FeatureShare = 0.5, RowShare = 0.8, L2 = 5, MaxDepth = 6 };

    /// <summary>Ensembles for the headline, each of its own seed: one alone decides between two like lines by chance.</summary>
    private const int TitleEnsembles = 3;

    private readonly Lazy<(FieldRows Titles, FieldRows Dates, FieldRows Authors)> _rows;

    public LineFieldTraining(string corpora) => _rows = new(() => Gather(corpora));

    /// <inheritdoc/>
    public string Name => "line-fields";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut) => new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["line-title.gbt"] = _rows.Value.Titles.Train(leftOut, TitleOptions, TitleEnsembles),
        ["line-date.gbt"] = _rows.Value.Dates.Train(leftOut, DateOptions),
        ["line-author.gbt"] = _rows.Value.Authors.Train(leftOut, AuthorOptions),
    };

    /// <inheritdoc/>
    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) => models with
    {
        LineFields = LineFieldModels.Of(Trees(files, "line-title.gbt"), Trees(files, "line-date.gbt"), Trees(files, "line-author.gbt")),
    };

    private static TreeEnsemble Trees(IReadOnlyDictionary<string, byte[]> files, string name) => TreeEnsemble.Read(files[name], name);

    private static (FieldRows Titles, FieldRows Dates, FieldRows Authors) Gather(string corpora)
    {
        var rows = (Titles: new FieldRows(), Dates: new FieldRows(), Authors: new FieldRows());
        foreach (var (set, weight) in Sets)
        {
            var corpus = Corpus.Open(corpora, set);
            // Half of what is fed has no address; what lost its line breaks has its lines as pieces.
            var pages = corpus.Pages.AsParallel().AsOrdered().SelectMany(page => new[]
            {
                Read(page, corpus, hasAddress: true, isGlued: false), Read(page, corpus, hasAddress: false, isGlued: false), Read(page, corpus, hasAddress: false, isGlued: true),
            });
            foreach (var found in pages)
            {
                if (found is not { } read)
                    continue;
                Add(rows.Titles, read.Titles, read.Page, weight);
                Add(rows.Dates, read.Dates, read.Page, weight);
                Add(rows.Authors, read.Authors, read.Page, weight);
            }
        }
        return rows;
    }

    private static void Add(FieldRows rows, List<(float[] Row, bool Label)> found, GoldPage page, float weight)
    {
        foreach (var (row, label) in found)
            rows.Add(row, label, Folds.Of(page), weight);
    }

    private static (GoldPage Page, List<(float[] Row, bool Label)> Titles, List<(float[] Row, bool Label)> Dates, List<(float[] Row, bool Label)> Authors)? Read(GoldPage page, Corpus corpus, bool hasAddress, bool isGlued)
    {
        var origin = QualityTable.Origin(page, corpus);
        var draft = new ArticleDraft(hasAddress ? origin : origin with { Url = null }, new CleanerOptions());
        var models = CleanerModels.Shipped;
        var text = Encoding.UTF8.GetString(corpus.Read(page));
        var (lines, glued) = LinePageReader.Lines(isGlued ? LinePages.Glue(text) : text, draft, models.LineBreaks);
        draft.MonthFirst = DayOrder.IsMonthFirst(lines.Select(static line => line.Text), language: null);
        var (first, last) = LinePageReader.Choose(lines, (glued ? models.Segments : models.Lines).Probabilities(lines));
        if (first < 0)
            return null;
        var found = LinePageReader.Page(lines, first, last, draft);
        var titles = new TitleLines(found);
        // Dates and names are looked for around the headline: the true one, where the page shows it.
        var title = Enumerable.Range(0, titles.All.Count).FirstOrDefault(rank => FieldScore.SameTitle(lines[titles.All[rank]].Text, page.Title), -1) is >= 0 and var right ? titles.All[right] : -1;
        var dates = new DateLines(found, title);
        var (dated, dateRows) = Dates(page, dates);
        return (page, Titles(page, titles, lines), dateRows, Authors(page, new AuthorLines(found, title, dated)));
    }

    private static List<(float[] Row, bool Label)> Titles(GoldPage page, TitleLines candidates, List<PageLine> lines)
    {
        var rows = new List<(float[] Row, bool Label)>();
        for (var rank = 0; rank < candidates.All.Count && !string.IsNullOrEmpty(page.Title); rank++)
        {
            var row = new float[TitleLines.Features];
            candidates.Describe(rank, row);
            rows.Add((row, FieldScore.SameTitle(lines[candidates.All[rank]].Text, page.Title)));
        }
        return rows;
    }

    private static (int Line, List<(float[] Row, bool Label)> Rows) Dates(GoldPage page, DateLines candidates)
    {
        var rows = new List<(float[] Row, bool Label)>();
        var line = -1;
        if (FieldGold.Day(page) is not { } gold)
            return (line, rows);
        foreach (var candidate in candidates.All)
        {
            var row = new float[DateLines.Features];
            candidates.Describe(candidate, row);
            rows.Add((row, candidate.Day == gold));
            if (line < 0 && candidate.Day == gold)
                line = candidate.Line;
        }
        return (line, rows);
    }

    private static List<(float[] Row, bool Label)> Authors(GoldPage page, AuthorLines candidates)
    {
        var rows = new List<(float[] Row, bool Label)>();
        if (page.Authors is not { Count: > 0 })
            return rows;
        foreach (var candidate in candidates.All)
        {
            var row = new float[AuthorLines.Features];
            candidates.Describe(candidate, row);
            rows.Add((row, FieldGold.IsAuthor(page, candidate.Name)));
        }
        return rows;
    }
}
