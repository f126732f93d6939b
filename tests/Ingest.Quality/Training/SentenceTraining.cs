using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>
/// Trains what reads pages that lost their line breaks: <c>line-breaks.hwt</c>, which finds the breaks again, and <c>segments.hwt</c> and
/// <c>segments.gbt</c>, which judge the pieces. Pages that have their breaks teach both.
/// </summary>
internal sealed class SentenceTraining(string corpora) : IModelTraining
{
    /// <summary>256 KB: a space has neighbours in many more combinations than a line has words.</summary>
    private const int Bits = 18;

    private const string Breaks = "line-breaks.hwt";

    private const string Segments = "segments";

    private readonly Dictionary<(int?, int?), byte[]> _breaks = [];

    /// <inheritdoc/>
    public string Name => Segments;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(int? leftOut)
    {
        var pages = LinePages.Of(corpora).All.Where(page => page.Fold != leftOut).ToList();
        // The pieces of a page must be as ragged as those of a site that was never seen.
        var unseen = Enumerable.Range(0, Folds.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(fold => fold == leftOut ? null : HashedWeights.Read(TrainBreaks(leftOut, fold), Breaks)).ToArray();
        var examples = pages.AsParallel().AsOrdered().Select(page => LineTraining.Read(page, LinePages.Glue(page.Text), unseen[page.Fold])).ToList();
        // The same again for their words.
        var words = Enumerable.Range(0, Folds.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(fold => fold == leftOut ? null : HashedWeights.Read(LineStages.TrainWords(examples.FindAll(page => page.Page.Fold != fold)), Segments)).ToArray();
        var files = LineStages.TrainFirst(examples, Segments, fold => words[fold]!, LineStages.TrainWords(examples));
        files[Breaks] = TrainBreaks(leftOut, leftOut);
        return files;
    }

    /// <inheritdoc/>
    public CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files) =>
        models with { Segments = LineStages.Model(files, Segments), LineBreaks = HashedWeights.Read(files[Breaks], Breaks) };

    private byte[] TrainBreaks(int? one, int? other)
    {
        var key = one > other ? (other, one) : (one, other);
        lock (_breaks)
        {
            if (_breaks.TryGetValue(key, out var known))
                return known;
        }
        var trainer = new LinearTrainer(Bits);
        Span<uint> features = stackalloc uint[LineBreaks.MaxFeatures];
        foreach (var page in LinePages.Of(corpora).All.Where(page => page.Weight == 1 && page.Fold != one && page.Fold != other))
        {
            var lines = LinePages.Lines(page.Text);
            var tokens = LineBreaks.Tokens(string.Join(' ', lines));
            var (line, begin, sinceEnd) = (0, 0, 0);
            for (var i = 1; i < tokens.Count; i++)
            {
                while (line + 1 < lines.Count && begin + lines[line].Length + 1 <= tokens[i].Start)
                    begin += lines[line++].Length + 1;
                sinceEnd = tokens[i - 1].EndsSentence ? 0 : sinceEnd + 1;
                var count = LineBreaks.Collect(tokens, i, sinceEnd, features);
                trainer.Add(features[..count], tokens[i].Start == begin, 1000f / tokens.Count, page.Site);
            }
        }
        var file = trainer.Train();
        lock (_breaks)
            _breaks[key] = file;
        return file;
    }
}
