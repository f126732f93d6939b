namespace Ingest.Search.Snippets;

/// <summary>Chooses the range of a text to show.</summary>
internal static class SnippetWindow
{
    // How far before the first word a sentence may begin to be shown from its beginning, else that many units of context.
    private const int MaxLead = 90;
    private const int ContextLead = 50;

    // How far a cut moves to fall between words; scripts without spaces are cut where it falls.
    private const int MaxSnap = 25;

    /// <summary>The range with the most different phrases, then the most places, then the earliest.</summary>
    internal static (int Start, int End) Choose(string text, List<PhraseOccurrence> occurrences, int maxLength)
    {
        if (text.Length <= maxLength)
            return (0, text.Length);
        var first = BestStart(occurrences, maxLength - ContextLead);
        var start = occurrences.Count == 0 ? 0 : LeadIn(text, occurrences[first], maxLength);
        var end = Math.Min(text.Length, start + maxLength);
        // Near the end of the text the window has room in front.
        if (end == text.Length)
            start = SnapForward(text, Math.Max(0, Math.Min(start, text.Length - maxLength)), start);
        if (end < text.Length)
            end = SnapBack(text, end);
        return (start, end);
    }

    private static int BestStart(List<PhraseOccurrence> occurrences, int room)
    {
        var counts = new Dictionary<int, int>();
        var (best, bestDistinct, bestCount, next) = (0, 0, 0, 0);
        for (var first = 0; first < occurrences.Count; first++)
        {
            while (next < occurrences.Count && (next == first || occurrences[next].End - occurrences[first].Start <= room))
            {
                counts[occurrences[next].Phrase] = counts.GetValueOrDefault(occurrences[next].Phrase) + 1;
                next++;
            }
            if (counts.Count > bestDistinct || (counts.Count == bestDistinct && next - first > bestCount))
                (best, bestDistinct, bestCount) = (first, counts.Count, next - first);
            if (--counts[occurrences[first].Phrase] == 0)
                counts.Remove(occurrences[first].Phrase);
        }
        return best;
    }

    private static int LeadIn(string text, PhraseOccurrence first, int maxLength)
    {
        var lead = Math.Min(MaxLead, Math.Max(0, maxLength - (first.End - first.Start)));
        for (var index = first.Start; index > 0 && index >= first.Start - lead; index--)
        {
            if (text[index - 1] is '\n' or '。' or '！' or '？' || (char.IsWhiteSpace(text[index - 1]) && index > 1 && text[index - 2] is '.' or '!' or '?' or '؟' or '।'))
                return index;
        }
        if (first.Start <= lead)
            return 0;
        return SnapForward(text, first.Start - Math.Min(lead, ContextLead), first.Start);
    }

    private static int SnapForward(string text, int index, int limit)
    {
        if (index == 0)
            return 0;
        for (var at = index; at <= Math.Min(limit, index + MaxSnap); at++)
        {
            if (char.IsWhiteSpace(text[at - 1]))
                return at;
        }
        return AfterMarks(text, index, limit);
    }

    private static int SnapBack(string text, int index)
    {
        for (var at = index; at > index - MaxSnap; at--)
        {
            if (char.IsWhiteSpace(text[at]))
                return at;
        }
        while (index > 1 && BelongsToPrevious(text[index]))
            index--;
        return index;
    }

    private static int AfterMarks(string text, int index, int limit)
    {
        while (index < limit && BelongsToPrevious(text[index]))
            index++;
        return index;
    }

    // Neither half a pair nor a vowel sign without its letter.
    private static bool BelongsToPrevious(char value) => char.IsLowSurrogate(value) || char.GetUnicodeCategory(value) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
