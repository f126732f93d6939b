using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>The mentions of an article that are worth looking up, in the order of its text.</summary>
internal static class PlaceSpans
{
    /// <summary>More are left out.</summary>
    internal const int Most = 5_000;

    /// <summary>Whether a span lies in a text of the article.</summary>
    public static bool IsIn(PlaceDocument document, TextSpan span)
    {
        var length = span.Paragraph == TextSpan.Title ? document.Title?.Text.Length ?? -1
            : span.Paragraph >= 0 && span.Paragraph < document.Paragraphs.Count ? document.Paragraphs[span.Paragraph].Text.Length : -1;
        return span.Start >= 0 && span.Length > 0 && span.Start < length && span.Length <= length - span.Start;
    }

    /// <summary>The recogniser's mentions, or the scanner's where there is no recogniser, without those in persons' names.</summary>
    public static List<TextSpan> Of(PlaceDocument document, PlaceScanner scanner, out bool isCut)
    {
        var spans = new List<TextSpan>();
        if (document.Mentions is { } mentions)
        {
            foreach (var mention in mentions)
            {
                if (IsIn(document, mention))
                    spans.Add(mention);
            }
            spans.Sort(Compare);
        }
        else
        {
            if (document.Title is { } title)
                scanner.Scan(title, TextSpan.Title, document.Language, spans);
            for (var i = 0; i < document.Paragraphs.Count && spans.Count <= Most; i++)
                scanner.Scan(document.Paragraphs[i], i, document.Language, spans);
        }
        RemovePersons(document, spans);
        isCut = spans.Count > Most;
        if (isCut)
            spans.RemoveRange(Most, spans.Count - Most);
        return spans;
    }

    private static void RemovePersons(PlaceDocument document, List<TextSpan> spans)
    {
        if (document.Persons.Count == 0)
            return;
        var persons = document.Persons.Where(person => IsIn(document, person)).ToArray();
        Array.Sort(persons, Compare);
        var next = 0;
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            while (next < persons.Length && (persons[next].Paragraph < span.Paragraph || (persons[next].Paragraph == span.Paragraph && persons[next].End <= span.Start)))
                next++;
            if (next == persons.Length || persons[next].Paragraph != span.Paragraph || persons[next].Start >= span.End)
                spans[kept++] = span;
        }
        spans.RemoveRange(kept, spans.Count - kept);
    }

    private static int Compare(TextSpan left, TextSpan right) =>
        left.Paragraph != right.Paragraph ? left.Paragraph.CompareTo(right.Paragraph) : left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Length.CompareTo(left.Length);
}
