using System.Text.Json;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Measures a recogniser against documents with marked names.</summary>
internal static class EntityMeasure
{
    internal static EntityScore Score(EntityRecogniser recogniser, IEnumerable<LabelledDocument> documents)
    {
        var score = new EntityScore();
        foreach (var document in documents)
            score.Add(document, recogniser.Recognise(null, document.Texts, "en"));
        return score;
    }

    /// <summary>Writes the input of score_ner.py: offsets in Unicode code points of the whole text.</summary>
    internal static void Write(EntityRecogniser recogniser, IEnumerable<LabelledDocument> documents, string path)
    {
        using var writer = new StreamWriter(path);
        foreach (var document in documents)
        {
            var points = PointsOf(document.Text);
            var entities = recogniser.Recognise(null, document.Texts, "en").Where(static mention => (int)mention.Type < EntityLabel.Types).Select(mention =>
            {
                var start = document.Lines[mention.Paragraph].Start + mention.Start;
                return new object[] { points[start], points[start + mention.Length], LabelledDocument.NameOf(mention.Type) };
            });
            writer.WriteLine(JsonSerializer.Serialize(new { id = document.Id, entities }));
        }
    }

    /// <summary>Milliseconds of processor time and bytes for each 1,000 words, warm, on this thread: the best of five rounds.</summary>
    internal static string Speed(EntityRecogniser recogniser, IReadOnlyList<LabelledDocument> documents)
    {
        var texts = documents.Select(static document => document.Texts).ToList();
        var words = texts.Sum(static text => text.Sum(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));
        var (best, bytes) = (double.PositiveInfinity, 0L);
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
                recogniser.Recognise(null, text, "en");
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - clock).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        return $"{words} words: {best * 1000 / words:F3} ms and {bytes * 1000 / words:N0} bytes for each 1,000";
    }

    private static int[] PointsOf(string text)
    {
        var points = new int[text.Length + 1];
        var units = EntityCorpus.UnitsOf(text);
        for (var point = 0; point < units.Length; point++)
            points[units[point]] = point;
        return points;
    }
}
