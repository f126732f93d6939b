using System.Diagnostics;
using System.Globalization;
using Ingest.Contracts;

namespace Ingest.Enricher.Quality.Speed;

/// <summary>
/// Prints what the Enricher costs: the memory of its data, an English article of 5 KB, warm and on one thread, what its parts take of that, and
/// articles and odd texts of growing length, whose time a kilobyte must not grow.
/// </summary>
internal static class SpeedTable
{
    /// <summary>Rounds before the measured ones: the compiler's second tier comes after 30 calls, and once more where calls showed the usual way.</summary>
    private const int WarmRounds = 20;

    private const int MeasuredRounds = 5;

    /// <summary>Lengths of the growing articles, in bytes.</summary>
    private static readonly int[] Lengths = [100, 1_000, 5_000, 50_000, 200_000, 1_000_000];

    /// <summary>Lengths of the odd texts, in UTF-16 units.</summary>
    private static readonly int[] OddLengths = [10_000, 100_000, 1_000_000, 5_000_000];

    /// <summary>Prints all of it.</summary>
    /// <param name="corpora">The folder that the corpora were unpacked in.</param>
    /// <exception cref="FileNotFoundException">The set of articles is not there.</exception>
    public static void Print(string corpora)
    {
        // First: nothing else has been loaded yet.
        var enricher = PrintMemory();
        var texts = SpeedTexts.Read(corpora);
        PrintUsual(enricher, texts.Usual);
        PartsTable.Print(texts.Usual, WarmRounds, MeasuredRounds);
        PrintLengths(enricher, texts);
        PrintOdd(enricher);
    }

    private static DocumentEnricher PrintMemory()
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var resident = ResidentBytes();
        var started = Stopwatch.GetTimestamp();
        var enricher = DocumentEnricher.Load();
        var taken = Stopwatch.GetElapsedTime(started);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var assembly = typeof(DocumentEnricher).Assembly;
        var files = assembly.GetManifestResourceNames().Sum(name => assembly.GetManifestResourceStream(name)!.Length);
        // The files lie in the assembly, whose pages stay mapped; what else the process grew by is mostly code.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"data files: {kept / 1e6:0.0} MB of heap and {files / 1e6:0.0} MB of mapped file, {(kept + files) / 1e6:0.0} MB of at most 60 asked; with code the process grew by {(ResidentBytes() - resident) / 1e6:0.0} MB; read in {taken.TotalMilliseconds:0} ms"));
        return enricher;
    }

    private static long ResidentBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static void PrintUsual(DocumentEnricher enricher, IReadOnlyList<Article> articles)
    {
        var (times, processor, bytes) = Measure(articles, article => enricher.Enrich(article), WarmRounds, MeasuredRounds);
        var mean = times.Average();
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{articles.Count} articles of {articles.Average(SpeedTexts.BytesOf):0} bytes: {mean:0.00} ms ({processor:0.00} ms of processor), median {times[times.Length / 2]:0.00}, longest {times[^1]:0.00}; {bytes / 1e6:0.000} MB allocated; at most 4 ms and 1 MB asked"));
    }

    /// <summary>
    /// Of each article the best time of the measured rounds in milliseconds by the clock; processor time in milliseconds an article in the best round, which what
    /// else runs on the machine does not take from; and the bytes that an article allocates.
    /// </summary>
    internal static (double[] Times, double Processor, double Bytes) Measure(IReadOnlyList<Article> articles, Action<Article> work, int warm, int measured)
    {
        var times = Enumerable.Repeat(double.MaxValue, articles.Count).ToArray();
        var (processor, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round < warm + measured; round++)
        {
            var used = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < articles.Count; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var started = Stopwatch.GetTimestamp();
                work(articles[i]);
                var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                if (round < warm)
                    continue;
                times[i] = Math.Min(times[i], taken);
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            }
            if (round >= warm)
                processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / articles.Count);
        }
        return (times, processor, bytes / (double)measured / articles.Count);
    }

    private static void PrintLengths(DocumentEnricher enricher, SpeedTexts texts)
    {
        Console.WriteLine($"{"article, bytes",-28}{string.Concat(Lengths.Select(static length => $"{length,10}"))}");
        var (times, bytes) = (new double[Lengths.Length], new double[Lengths.Length]);
        for (var i = 0; i < Lengths.Length; i++)
        {
            Article[] article = [texts.OfLength(Lengths[i])];
            var rounds = Math.Clamp(1_000_000 / Lengths[i], 3, 100);
            (_, times[i], bytes[i]) = Measure(article, one => enricher.Enrich(one), rounds, rounds);
        }
        PrintRow("ms of processor", times);
        PrintRow("ms a kilobyte", Each(times, Lengths, 1_000));
        PrintRow("bytes allocated a byte", Each(bytes, Lengths, 1));
    }

    private static void PrintOdd(DocumentEnricher enricher)
    {
        Console.WriteLine($"{"odd text, ms a 1,000 units",-28}{string.Concat(OddLengths.Select(static length => $"{length,10}"))}");
        foreach (var (name, make) in OddTexts.All)
        {
            var times = OddLengths.Select(length => Measure([SpeedTexts.ArticleOf(make(length))], one => enricher.Enrich(one), length > 10_000 ? 0 : 30, 1).Processor).ToArray();
            PrintRow(name, Each(times, OddLengths, 1_000));
        }
    }

    private static IEnumerable<double> Each(double[] values, int[] lengths, double unit) => values.Zip(lengths, (value, length) => value * unit / length);

    private static void PrintRow(string name, IEnumerable<double> values) =>
        Console.WriteLine($"{name,-28}{string.Concat(values.Select(static value => string.Create(CultureInfo.InvariantCulture, $"{value,10:0.000}")))}");
}
