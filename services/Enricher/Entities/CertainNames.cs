using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>Groups of people and events, where a rule is certain: "Iraqis", "Sunni", "Hurricane Ida", "2026 World Cup", "Iraq War".</summary>
internal static class CertainNames
{
    private const int LongestEvent = 5;
    private const int LongestWord = 20;

    /// <summary>Hands on each such name of a sentence.</summary>
    /// <param name="words">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="found">Takes the first token, the number of tokens and the type.</param>
    internal static void Find(DocumentWords words, int sentence, Action<int, int, EntityType> found)
    {
        var bounds = words.Sentences[sentence];
        for (var i = bounds.First; i < bounds.End; i++)
        {
            if (words.FormAt(i).Case is not (WordCase.Capital or WordCase.Upper or WordCase.Mixed))
                continue;
            var count = EventAt(words, bounds, i);
            if (count > 0)
            {
                found(i, count, EntityType.Event);
                i += count - 1;
            }
            else if (words.TokenAt(i).Length <= LongestWord && PeopleNames.Contains(words.SpanOf(i).ToString()))
            {
                found(i, 1, EntityType.Norp);
            }
        }
    }

    // The number of tokens of the event that begins here; zero for none.
    private static int EventAt(DocumentWords words, Sentence bounds, int first)
    {
        var word = WordAt(words, bounds, first);
        if (EventNames.IsStorm(word) && IsCapital(words, bounds, first + 1))
            return 2;
        if (word == "Tropical" && EventNames.IsStorm(WordAt(words, bounds, first + 1)) && IsCapital(words, bounds, first + 2))
            return 3;
        if (EventNames.IsOfPlace(word) && WordAt(words, bounds, first + 1) == "of" && word != "Fall" && IsCapital(words, bounds, first + 2))
            return 3;
        if (word == "World" && WordAt(words, bounds, first + 1) == "War" && WordAt(words, bounds, first + 2) is "I" or "II" or "III" or "One" or "Two" or "Three")
            return 3;
        var count = WholeAt(words, bounds, first);
        if (count == 0)
            count = FinalAt(words, bounds, first);
        // "World Cup 2026".
        return count > 0 && IsYear(WordAt(words, bounds, first + count)) ? count + 1 : count;
    }

    private static int WholeAt(DocumentWords words, Sentence bounds, int first)
    {
        var name = WordAt(words, bounds, first);
        var best = EventNames.IsWhole(name) ? 1 : 0;
        for (var count = 2; count <= 4 && first + count <= bounds.End; count++)
        {
            name += (words.TokenAt(first + count - 1).FollowsSpace ? " " : "") + WordAt(words, bounds, first + count - 1);
            if (EventNames.IsWhole(name))
                best = count;
        }
        return best;
    }

    private static int FinalAt(DocumentWords words, Sentence bounds, int first)
    {
        for (var i = first; i < bounds.End && i < first + LongestEvent && words.FormAt(i).IsCapital; i++)
        {
            if (i == first || !EventNames.IsFinal(WordAt(words, bounds, i)))
                continue;
            // "Civil War" and "The War" name none; "Trade War Games Store" is another thing's name.
            var before = WordAt(words, bounds, i - 1);
            if (IsCapital(words, bounds, i + 1) || OpeningWords.Contains(WordAt(words, bounds, first)) || (EventNames.NeedsKind(WordAt(words, bounds, i)) && !EventNames.IsKind(before)))
                return 0;
            return i - first + 1;
        }
        return 0;
    }

    private static bool IsCapital(DocumentWords words, Sentence bounds, int index) =>
        index < bounds.End && words.FormAt(index).IsCapital && words.TokenAt(index).Kind == TokenKind.Word;

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit);

    private static string WordAt(DocumentWords words, Sentence bounds, int index) =>
        index < bounds.End && words.TokenAt(index).Length <= LongestWord ? words.SpanOf(index).ToString() : "";
}
