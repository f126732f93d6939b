using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Quality.Corpora;
using Ingest.Quality.Peers;
using Ingest.Quality.Scoring;
using Ingest.Quality.Training;

namespace Ingest.Quality.Commands;

/// <summary>Runs the sets through the Cleaner and prints its figures beside the peers' and the goals.</summary>
internal static class QualityTable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>After every page of the corpora was fetched.</summary>
    private static readonly DateTimeOffset Fetched = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Print(string folder, IReadOnlyList<string> sets, QualityTableOptions options)
    {
        Console.WriteLine($"{"set",-34}{"reader",-14}{"body",7}{"(P",7}{"R)",6}{"words",7}{"title",7}{"author",7}{"date",7}{"ms",8}");
        var cleaners = Cleaners(options, folder);
        foreach (var name in sets)
        {
            var corpus = CorpusNames.Open(folder, name);
            PrintSet(corpus, options, cleaners);
            Figures(name, "best peer", PeerFigures.Best[name]);
            Figures(name, "goal", PeerFigures.Goal[name]);
        }
    }

    private static void PrintSet(Corpus corpus, QualityTableOptions options, PageCleaner[] cleaners)
    {
        Measure(corpus, options.Shipped ? "Ingest" : "Ingest (cv)", (body, page) => CleanedPage.Of(cleaners[Folds.Of(page)].Clean(body, Origin(page, corpus))), options.Worst, options.Output);
        if (options.Peer && corpus.IsHtml)
            Measure(corpus, "SmartReader", SmartReaderPeer.Read, 0, null);
    }

    private static PageCleaner[] Cleaners(QualityTableOptions options, string folder) => options.Shipped
        ? [.. Enumerable.Repeat(new PageCleaner(new CleanerOptions()), Folds.Count)]
        : [.. ModelTrainings.CrossValidated(folder, options.FoldModels).Select(static models => new PageCleaner(new CleanerOptions(), models))];

    private static void Measure(Corpus corpus, string reader, Func<byte[], GoldPage, CleanedPage> read, int worst, string? output)
    {
        var found = new CleanedPage[corpus.Pages.Count];
        Parallel.For(0, found.Length, i =>
        {
            var body = corpus.Read(corpus.Pages[i]);
            var watch = Stopwatch.StartNew();
            found[i] = read(body, corpus.Pages[i]);
            found[i] = found[i] with { Milliseconds = watch.Elapsed.TotalMilliseconds };
        });
        var score = new SetScore();
        var bodies = corpus.Pages.Select((page, i) => (Page: page, Score: score.Add(page, found[i]))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{corpus.Name,-34}{reader,-14}{score.Body.F1,7:0.000}{score.Body.Precision,7:0.000}{score.Body.Recall,6:0.000}{score.Words,7:0.000}{Show(score.Fields.Title),7}{Show(score.Fields.Authors),7}{Show(score.Fields.Date),7}{found.Average(static page => page.Milliseconds),8:0.00}"));
        Console.WriteLine($"{"",-34}{"kinds",-14}{string.Join(", ", found.GroupBy(static page => page.Kind, StringComparer.Ordinal).OrderByDescending(static kind => kind.Count()).Select(static kind => $"{kind.Key} {kind.Count()}"))}");
        foreach (var (page, (precision, recall)) in bodies.OrderBy(static body => body.Score.Precision + body.Score.Recall).Take(worst))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {page.Id} P {precision:0.00} R {recall:0.00} {page.Url}"));
        if (output is null)
            return;
        Directory.CreateDirectory(output);
        var answers = corpus.Pages.Select((page, i) => (page.Id, found[i])).ToDictionary(static answer => answer.Id, static answer => answer.Item2, StringComparer.Ordinal);
        File.WriteAllText(Path.Combine(output, corpus.Name.Replace(" (one line)", "-one-line", StringComparison.Ordinal) + ".json"), JsonSerializer.Serialize(answers, Json));
    }

    internal static DocumentOrigin Origin(GoldPage page, Corpus corpus) => new()
    {
        DocumentId = page.Id,
        AcceptanceId = Guid.Empty,
        Source = "corpus",
        Url = page.Url,
        FetchedAt = Fetched,
        ContentType = corpus.IsHtml ? "text/html" : "text/plain",
    };

    private static void Figures(string set, string reader, (double? Body, double? Title, double? Authors, double? Date) figures) =>
        Console.WriteLine($"{set,-34}{reader,-14}{Show(figures.Body),7}{"",20}{Show(figures.Title),7}{Show(figures.Authors),7}{Show(figures.Date),7}");

    private static string Show(double? figure) => figure?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
