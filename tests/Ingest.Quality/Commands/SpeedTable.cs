using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Ingest.Cleaner;
using Ingest.Cleaner.Decoding;
using Ingest.Contracts;
using Ingest.Quality.Corpora;
using Ingest.Quality.Peers;
using Ingest.TestKit;

namespace Ingest.Quality.Commands;

/// <summary>
/// Measures what a page costs: warm, on one thread, the best of three readings, beside the parse alone and beside SmartReader in the same
/// process, so that their ratio does not depend on the machine's mood; then pages of growing size, whose time a megabyte must not grow.
/// </summary>
internal static class SpeedTable
{
    /// <summary>Rounds before the measured one: the compiler's second tier comes after 30 calls.</summary>
    private const int WarmRounds = 2;

    private const int MeasuredRounds = 3;

    /// <summary>Lengths of the growing pages, in millions of characters.</summary>
    private static readonly double[] Sizes = [0.1, 0.3, 1, 3, 10];

    public static void Print(string folder, IReadOnlyList<string> sets, bool peer)
    {
        Console.WriteLine($"{"set",-34}{"reader",-14}{"ms/page",9}{"median",9}{"99 %",9}{"MB/page",9}");
        foreach (var name in sets)
        {
            var corpus = CorpusNames.Open(folder, name);
            var pages = corpus.Pages.Select(page => (Page: page, Body: corpus.Read(page))).ToList();
            var cleaner = new PageCleaner(new CleanerOptions());
            var readers = new List<(string Name, Func<byte[], GoldPage, object> Read)> { ("Ingest", (body, page) => cleaner.Clean(body, QualityTable.Origin(page, corpus))) };
            if (corpus.IsHtml)
                readers.Insert(0, ("parse alone", static (body, _) => new HtmlParser().ParseDocument(PageDecoder.Decode(body, null).Text)));
            if (peer && corpus.IsHtml)
                readers.Add(("SmartReader", SmartReaderPeer.Read));
            Print(name, pages, readers);
        }
        PrintSizes();
    }

    // Page by page one reader after the other, and of each page each one's best time: what else the machine does takes from all alike.
    private static void Print(string set, List<(GoldPage Page, byte[] Body)> pages, List<(string Name, Func<byte[], GoldPage, object> Read)> readers)
    {
        var times = readers.ConvertAll(_ => Enumerable.Repeat(double.MaxValue, pages.Count).ToArray());
        var bytes = new long[readers.Count];
        for (var round = 0; round < WarmRounds + MeasuredRounds; round++)
        {
            for (var i = 0; i < pages.Count; i++)
            {
                for (var reader = 0; reader < readers.Count; reader++)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    var started = Stopwatch.GetTimestamp();
                    readers[reader].Read(pages[i].Body, pages[i].Page);
                    var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                    if (round < WarmRounds)
                        continue;
                    times[reader][i] = Math.Min(times[reader][i], taken);
                    bytes[reader] += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
        }
        for (var reader = 0; reader < readers.Count; reader++)
        {
            var (taken, mean) = (times[reader], times[reader].Average());
            Array.Sort(taken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-34}{readers[reader].Name,-14}{mean,9:0.00}{taken[taken.Length / 2],9:0.00}{taken[taken.Length * 99 / 100],9:0.00}{bytes[reader] / 1e6 / MeasuredRounds / pages.Count,9:0.00}"));
        }
    }

    private static void PrintSizes()
    {
        var cleaner = new PageCleaner(new CleanerOptions { MaxBodyBytes = 64 * 1024 * 1024 });
        Console.WriteLine($"{"page",-46}{string.Join("", Sizes.Select(static size => string.Create(CultureInfo.InvariantCulture, $"{$"{size} MB",9}")))}{"ms/MB, from first to last",30}");
        foreach (var page in HostilePages.All)
            PrintSizes(cleaner, page);
    }

    private static void PrintSizes(PageCleaner cleaner, HostilePage page)
    {
        var origin = new DocumentOrigin { DocumentId = "a", AcceptanceId = Guid.Empty, Source = "speed", ContentType = page.ContentType, FetchedAt = DateTimeOffset.UnixEpoch.AddYears(56) };
        // The compiler's second tier first: a shape's own paths are cold.
        var small = Encoding.UTF8.GetBytes(page.Make((int)(Sizes[0] * 1e6)));
        for (var round = 0; round < WarmRounds; round++)
            cleaner.Clean(small, origin);
        var (times, rates) = (new StringBuilder(), new StringBuilder());
        foreach (var size in Sizes)
        {
            var body = Encoding.UTF8.GetBytes(page.Make((int)(size * 1e6)));
            var started = Stopwatch.GetTimestamp();
            cleaner.Clean(body, origin);
            var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            times.Append(CultureInfo.InvariantCulture, $"{taken,9:0}");
            rates.Append(CultureInfo.InvariantCulture, $"{taken / (body.Length / 1e6),6:0}");
        }
        Console.WriteLine($"{page.Name,-46}{times}{rates,30}");
    }
}
