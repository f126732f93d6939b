using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ingest.Cleaner;
using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;
using Ingest.Quality.Commands;
using Ingest.Quality.Corpora;
using Ingest.Quality.Scoring;
using Ingest.Quality.Training;

namespace Ingest.Quality;

internal static class TextExperiment
{
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var (corpora, output, part) = (args[1], args[2], args[3]);
        var watch = Stopwatch.StartNew();
        void Log(string text) { Console.WriteLine($"{watch.Elapsed.TotalSeconds,6:0} {text}"); Console.Out.Flush(); }
        if (part == "rules")
        {
            var pages = LinePages.Of(corpora).All.Where(static page => page.Weight == 1).AsParallel().Select(static page => LineTraining.Read(page, page.Text, null)).ToList();
            Log($"{pages.Count} pages, lines {pages.Sum(static page => page.Lines.Count)}");
            foreach (var group in pages.SelectMany(static page => page.Lines.Select((line, i) => (page, line, i)).Where(static x => x.line.Rule is not null)).GroupBy(static x => x.line.Rule!).OrderByDescending(static g => g.Count()))
                Log($"{group.Key,-18} {group.Count(),6} lines, gold {group.Count(static x => x.page.Labels[x.i]),5}, share of page words lost sum {group.Where(static x => x.page.Labels[x.i]).Sum(static x => (double)x.line.Text.Length / Math.Max(1, x.page.Page.Gold.Words * 6)):0.000}");
            return 0;
        }
        IModelTraining training = part.StartsWith("lines", StringComparison.Ordinal) ? new LineTraining(corpora) : new SentenceTraining(corpora);
        var folds = args[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var models = Enumerable.Repeat(CleanerModels.Shipped, Folds.Count).ToArray();
        foreach (var fold in folds)
        {
            var place = Path.Combine(output, training.Name, $"fold{fold}");
            var files = Directory.Exists(place) ? Directory.GetFiles(place).ToDictionary(static file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal) : training.Train(fold);
            ModelTrainings.Write(files, place);
            models[fold] = training.Use(models[fold], files);
            Log($"fold {fold}");
        }
        if (args.Contains("ship"))
        {
            ModelTrainings.Write(training.Train(null), Path.Combine(output, "ship"));
            Log("ship");
        }
        var oneLine = part.StartsWith("segments", StringComparison.Ordinal);
        foreach (var set in new[] { "wcxb-dev-article-text", "fundus-text" })
        {
            var corpus = Corpus.Open(corpora, set, oneLine);
            var pages = corpus.Pages.Where(page => folds.Contains(Folds.Of(page))).ToList();
            var cleaners = models.Select(static model => new PageCleaner(new CleanerOptions(), model)).ToArray();
            var found = new CleanedPage[pages.Count];
            Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => found[i] = CleanedPage.Of(cleaners[Folds.Of(pages[i])].Clean(corpus.Read(pages[i]), QualityTable.Origin(pages[i], corpus))));
            var score = new BodyScore();
            for (var i = 0; i < found.Length; i++)
                score.Add(pages[i].Text!, found[i].Text);
            Log($"{set} {(oneLine ? "one line" : "")} F1 {score.F1:0.0000} P {score.Precision:0.0000} R {score.Recall:0.0000} pages {pages.Count}");
            File.WriteAllText(Path.Combine(output, set + (oneLine ? "-one-line" : "") + ".json"), System.Text.Json.JsonSerializer.Serialize(pages.Select((page, i) => (page.Id, found[i])).ToDictionary(static a => a.Id, static a => a.Item2)));
        }
        if (oneLine || args.Contains("noshift"))
            return 0;
        foreach (var set in new[] { "wcxb-dev-article-text", "fundus-text" })
        {
            var corpus = Corpus.Open(corpora, set, oneLine);
            var pages = corpus.Pages.Where(page => folds.Contains(Folds.Of(page))).ToList();
            var read = pages.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(page =>
            {
                var (lines, _) = LinePageReader.Lines(Encoding.UTF8.GetString(corpus.Read(page)), new ArticleDraft(QualityTable.Origin(page, corpus), new CleanerOptions()), models[0].LineBreaks);
                return (page, lines, p: models[Folds.Of(page)].Lines.Probabilities(lines));
            }).ToList();
            foreach (var shift in new[] { -0.6, -0.3, 0, 0.3 })
            {
                var score = new BodyScore();
                foreach (var (page, lines, p) in read)
                {
                    var q = p.Select(x => x <= 0 ? 0 : (float)(1 / (1 + Math.Exp(-(Math.Log(x / (1 - x + 1e-9)) + shift))))).ToArray();
                    var threshold = LineChoice.Threshold(q, lines);
                    score.Add(page.Text!, string.Join('\n', lines.Where((line, i) => q[i] >= threshold && line.Rule is null).Select(static line => line.Text)));
                }
                Log($"shift {shift} {set} F1 {score.F1:0.0000} P {score.Precision:0.0000} R {score.Recall:0.0000}");
            }
        }
        return 0;
    }
}
