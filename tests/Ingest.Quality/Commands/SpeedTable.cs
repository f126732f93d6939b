using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Ingest.Cleaner;
using Ingest.Cleaner.Decoding;
using Ingest.Contracts;
using Ingest.Quality.Corpora;
using Ingest.Quality.Peers;

namespace Ingest.Quality.Commands;

/// <summary>
/// Measures what a page costs: warm, on one thread, beside the parse alone and beside SmartReader in the same process, so that only their
/// ratio depends on the machine's mood; then pages of growing size, whose time a megabyte must not grow.
/// </summary>
internal static class SpeedTable
{
    /// <summary>Rounds before the measured one: the compiler's second tier comes after 30 calls.</summary>
    private const int WarmRounds = 2;

    public static void Print(string folder, IReadOnlyList<string> sets, bool peer)
    {
        Console.WriteLine($"{"set",-34}{"reader",-14}{"ms/page",9}{"median",9}{"99 %",9}{"MB/page",9}");
        foreach (var name in sets)
        {
            var corpus = CorpusNames.Open(folder, name);
            var pages = corpus.Pages.Select(page => (Page: page, Body: corpus.Read(page))).ToList();
            var cleaner = new PageCleaner(new CleanerOptions());
            if (corpus.IsHtml)
                Row(name, "parse alone", pages, static (body, _) => new HtmlParser().ParseDocument(PageDecoder.Decode(body, null).Text));
            Row(name, "Ingest", pages, (body, page) => cleaner.Clean(body, QualityTable.Origin(page, corpus)));
            if (peer && corpus.IsHtml)
                Row(name, "SmartReader", pages, SmartReaderPeer.Read);
        }
        PrintSizes();
    }

    private static void Row(string set, string reader, List<(GoldPage Page, byte[] Body)> pages, Func<byte[], GoldPage, object> read)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var (page, body) in pages)
                read(body, page);
        }
        var times = new double[pages.Count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            read(pages[i].Body, pages[i].Page);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6 / times.Length;
        var mean = times.Average();
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-34}{reader,-14}{mean,9:0.00}{times[times.Length / 2],9:0.00}{times[times.Length * 99 / 100],9:0.00}{bytes,9:0.00}"));
    }

    private static void PrintSizes()
    {
        var cleaner = new PageCleaner(new CleanerOptions { MaxBodyBytes = 64 * 1024 * 1024 });
        Console.WriteLine($"{"page",-34}{"MB",9}{"ms",9}{"ms/MB",9}");
        foreach (var megabytes in new[] { 0.1, 0.3, 1, 3, 10 })
            Size(cleaner, "article in furniture", Repeat(megabytes, static i => i % 3 == 0 ? $"<div class=related><a href=/{i}>Story {i} of the day</a></div>" : $"<p>{Sentence(i)} {Sentence(i + 1)}</p>"), "text/html");
        foreach (var megabytes in new[] { 0.1, 1, 5 })
            Size(cleaner, "text in one line", Repeat(megabytes, static i => i % 5 == 0 ? "Share on Facebook " : Sentence(i) + " "), "text/plain");
        foreach (var megabytes in new[] { 0.1, 1, 5 })
            Size(cleaner, "text in lines", Repeat(megabytes, static i => i % 5 == 0 ? "Share on Facebook\n" : Sentence(i) + "\n"), "text/plain");
        Size(cleaner, "one line without an end", new string('x', 5_000_000), "text/plain");
        Size(cleaner, "a million attributes", $"<p {string.Join(' ', Enumerable.Range(0, 1_000_000).Select(static i => $"a{i}=1"))}>{Sentence(1)}</p>", "text/html");
        Size(cleaner, "100,000 nested tags", string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + Sentence(1), "text/html");
    }

    private static void Size(PageCleaner cleaner, string shape, string page, string type)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var origin = new DocumentOrigin { DocumentId = "a", AcceptanceId = Guid.Empty, Source = "speed", ContentType = type, FetchedAt = DateTimeOffset.UnixEpoch.AddYears(56) };
        var started = Stopwatch.GetTimestamp();
        cleaner.Clean(body, origin);
        var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape,-34}{body.Length / 1e6,9:0.0}{taken,9:0}{taken / (body.Length / 1e6),9:0}"));
    }

    private static string Repeat(double megabytes, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < megabytes * 1e6; i++)
            text.Append(piece(i));
        return text.ToString();
    }

    private static string Sentence(int i) => $"The harbour master of quay {i} said on Monday that the drawbridge would be closed for repairs until the spring of {1990 + (i % 40)}.";
}
