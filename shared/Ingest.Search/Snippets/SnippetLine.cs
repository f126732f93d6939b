using System.Text;

namespace Ingest.Search.Snippets;

/// <summary>Writes a range of a text as one line of plain text and carries the highlights over.</summary>
internal static class SnippetLine
{
    private const char Ellipsis = '…';

    internal static Snippet Write(string text, int start, int end, List<PhraseOccurrence> occurrences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var line = new StringBuilder(end - start + 2);
        if (!text.AsSpan(0, start).IsWhiteSpace())
            line.Append(Ellipsis);
        // Where each unit of the range went.
        var places = new int[end - start + 1];
        for (var index = start; index < end; index++)
        {
            places[index - start] = line.Length;
            var c = text[index];
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        places[^1] = line.Length;
        if (!text.AsSpan(end).IsWhiteSpace())
            line.Append(Ellipsis);
        var spans = occurrences
            .Where(found => found.Start >= start && found.End <= end)
            .Select(found => new TextSpan(places[found.Start - start], places[found.End - start] - places[found.Start - start]));
        return new Snippet(line.ToString(), Merge(spans));
    }

    /// <summary>Overlapping spans, given in the order of their starts, become one.</summary>
    internal static List<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && merged[^1] is var last && span.Start < last.Start + last.Length)
                merged[^1] = last with { Length = Math.Max(last.Length, span.Start + span.Length - last.Start) };
            else if (span.Length > 0)
                merged.Add(span);
        }
        return merged;
    }
}
