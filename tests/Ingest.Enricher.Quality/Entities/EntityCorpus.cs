using System.Text.Json;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Reads the corpora with marked names; their offsets are in Unicode code points, except those of recognisers: in UTF-16 units.</summary>
internal static class EntityCorpus
{
    /// <summary>The documents of a file.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    internal static List<LabelledDocument> Read(string folder, string set)
    {
        var documents = new List<LabelledDocument>();
        foreach (var row in File.ReadLines(Path.Combine(folder, "ner", set + ".jsonl")))
        {
            using var json = JsonDocument.Parse(row);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var lines = LinesOf(text);
            // The recognisers of the silver set count as Java does.
            var units = root.TryGetProperty("second", out _) ? [.. Enumerable.Range(0, text.Length + 1)] : UnitsOf(text);
            documents.Add(new LabelledDocument(root.GetProperty("id").GetString()!, root.TryGetProperty("source", out var source) ? source.GetString()! : set, text, lines,
                NamesOf(root.GetProperty("ents"), units, lines), root.TryGetProperty("second", out var second) ? NamesOf(second, units, lines) : null));
        }
        return documents;
    }

    /// <summary>For each code point, and for the end, the UTF-16 unit that it begins at.</summary>
    internal static int[] UnitsOf(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
        }
        units.Add(text.Length);
        return [.. units];
    }

    private static List<TextLine> LinesOf(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
                lines.Add(new TextLine(start, text[start..end]));
            start = end + 1;
        }
        return lines;
    }

    private static List<MarkedName> NamesOf(JsonElement marks, int[] units, List<TextLine> lines)
    {
        var names = new List<MarkedName>();
        var line = 0;
        foreach (var mark in marks.EnumerateArray().OrderBy(static mark => mark[0].GetInt32()))
        {
            EntityType? type = mark[2].GetString() switch { "PER" => EntityType.Person, "ORG" => EntityType.Organisation, "LOC" => EntityType.Location, _ => null };
            var (start, end) = (units[mark[0].GetInt32()], units[mark[1].GetInt32()]);
            while (line + 1 < lines.Count && lines[line + 1].Start <= start)
                line++;
            // A recogniser's name across a line break is cut at it.
            end = Math.Min(end, lines[line].Start + lines[line].Text.Length);
            if (type is { } known && start >= lines[line].Start && end > start)
                names.Add(new MarkedName(line, start - lines[line].Start, end - start, known));
        }
        return names;
    }
}
