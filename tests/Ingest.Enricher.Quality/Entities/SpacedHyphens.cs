using System.Text;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Documents again with spaces around the hyphens in words ("al - Qaeda"), as texts have them that were cut into words and put together again.</summary>
internal static class SpacedHyphens
{
    internal static LabelledDocument Of(LabelledDocument document)
    {
        var lines = new List<TextLine>();
        var places = new List<int[]>();
        var start = 0;
        foreach (var line in document.Lines)
        {
            var (text, placeOf) = Spaced(line.Text);
            lines.Add(new TextLine(start, text));
            places.Add(placeOf);
            start += text.Length + 1;
        }
        return document with
        {
            Id = $"{document.Id} spaced",
            Text = string.Join('\n', lines.Select(static line => line.Text)),
            Lines = lines,
            Names = [.. document.Names.Select(name => Moved(name, places[name.Line]))],
            Second = document.Second is { } second ? [.. second.Select(name => Moved(name, places[name.Line]))] : null,
        };
    }

    // Comes back with where each unit, and the end, now is.
    private static (string Text, int[] PlaceOf) Spaced(string line)
    {
        var text = new StringBuilder();
        var placeOf = new int[line.Length + 1];
        for (var i = 0; i < line.Length; i++)
        {
            placeOf[i] = text.Length;
            var inWord = line[i] == '-' && i > 0 && i + 1 < line.Length && char.IsLetter(line[i - 1]) && char.IsLetter(line[i + 1]);
            text.Append(inWord ? " - " : line.AsSpan(i, 1));
        }
        placeOf[^1] = text.Length;
        return (text.ToString(), placeOf);
    }

    private static MarkedName Moved(MarkedName name, int[] placeOf) =>
        name with { Start = placeOf[name.Start], Length = placeOf[name.Start + name.Length] - placeOf[name.Start] };
}
