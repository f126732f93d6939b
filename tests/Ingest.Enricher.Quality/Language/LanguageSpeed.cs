using System.Diagnostics;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Prints what the detector costs.</summary>
internal static class LanguageSpeed
{
    private const int Rounds = 5;

    public static void Print(string corpora)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var detector = new LanguageDetector();
        Console.WriteLine($"load {watch.Elapsed.TotalMilliseconds:F1} ms ({(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:F1} ms of processor), kept {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F1} MB");
        var sentences = LanguageSentences.Read(corpora).Select(static sentence => new[] { sentence.Text }).ToArray();
        for (var round = 1; round <= Rounds; round++)
        {
            // Processor time beside time by the clock, which other programs share.
            var processor = Environment.CpuUsage.TotalTime;
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            watch.Restart();
            foreach (var sentence in sentences)
                detector.Detect(sentence);
            Console.WriteLine($"round {round}: {watch.Elapsed.TotalMilliseconds / sentences.Length:F4} ms ({(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / sentences.Length:F4} ms of processor) and {(GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)sentences.Length:F0} bytes a sentence");
        }
    }
}
