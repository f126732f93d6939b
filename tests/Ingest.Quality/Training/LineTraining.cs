using Ingest.Cleaner;
using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;
using Ingest.Contracts;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>
/// Trains what tells an article's lines from furniture on pages with their line breaks: <c>lines.hwt</c>, <c>lines.gbt</c> and
/// <c>lines-second.gbt</c>.
/// </summary>
internal sealed class LineTraining(string corpora) : IModelTraining
{
    private static readonly DocumentOrigin Nowhere = new() { DocumentId = "", AcceptanceId = Guid.Empty, Source = "corpus", FetchedAt = default };

    private readonly Lazy<List<LineExamples>> _pages = new(() => [.. LinePages.Of(corpora).All.AsParallel().AsOrdered().Select(static page => Read(page, page.Text, null))]);

    private readonly Dictionary<(int?, int?), byte[]> _words = [];

    private readonly Dictionary<int, LineModel> _firstStages = [];

    /// <inheritdoc/>
    public string Name => "lines";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut)
    {
        var pages = Without(leftOut);
        var files = TrainFirst(leftOut);
        // What the first stage thinks of a page must come from one that has not seen its site.
        var unseen = Enumerable.Range(0, Folds.Count).Select(fold => fold == leftOut ? null : FirstStage(fold)).ToArray();
        files[$"{Name}-second.gbt"] = LineStages.TrainSecond(pages, fold => unseen[fold]!);
        return files;
    }

    /// <inheritdoc/>
    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) => models with { Lines = LineStages.Model(files, Name) };

    /// <summary>Prepares a page as the Cleaner does and labels its lines.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text, in lines or in one.</param>
    /// <param name="breaks">Finds the line breaks where they are lost; null where the page has them.</param>
    public static LineExamples Read(LinePage page, string text, HashedWeights? breaks)
    {
        var (lines, _) = LinePageReader.Lines(text, new ArticleDraft(Nowhere, new CleanerOptions()), breaks!);
        return new LineExamples(page, lines, page.Label(lines), page.Weigh(lines));
    }

    private List<LineExamples> Without(int? one, int? other = null) => [.. _pages.Value.Where(page => page.Page.Fold != one && page.Page.Fold != other)];

    private LineModel FirstStage(int leftOut)
    {
        if (!_firstStages.TryGetValue(leftOut, out var known))
            _firstStages[leftOut] = known = LineStages.Model(TrainFirst(leftOut), Name);
        return known;
    }

    private Dictionary<string, byte[]> TrainFirst(int? leftOut)
    {
        var folds = Enumerable.Range(0, Folds.Count);
        var unseen = folds.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(fold => fold == leftOut ? null : HashedWeights.Read(Words(leftOut, fold), Name)).ToArray();
        var files = LineStages.TrainFirst(Without(leftOut), Name, fold => unseen[fold]!, Words(leftOut, null));
        if (leftOut is { } fold)
            _firstStages.TryAdd(fold, LineStages.Model(files, Name));
        return files;
    }

    // Without folds one and other is without other and one.
    private byte[] Words(int? one, int? other)
    {
        var key = Nullable.Compare(one, other) > 0 ? (other, one) : (one, other);
        lock (_words)
        {
            if (_words.TryGetValue(key, out var known))
                return known;
        }
        var file = LineStages.TrainWords(Without(one, other));
        lock (_words)
            _words[key] = file;
        return file;
    }
}
