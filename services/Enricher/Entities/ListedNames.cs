using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Names by list and capitals, for languages that the model has not read: a listed given name with the capitals behind it, and a listed
/// country or city. Only within a sentence, where a capital says something.
/// </summary>
internal static class ListedNames
{
    private const int LongestName = 4;
    private const NameClasses Places = NameClasses.Country | NameClasses.City;
    private const NameClasses Persons = NameClasses.Given | NameClasses.Surname | NameClasses.Name | NameClasses.Person;

    /// <summary>Hands on each such name of a sentence.</summary>
    /// <param name="words">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="nounsHaveCapitals">Whether a capital shows no name, as in German: then every word has to be listed, and a city has to stand behind a preposition.</param>
    /// <param name="found">Takes the first token, the number of tokens and the type.</param>
    internal static void Find(DocumentWords words, int sentence, bool nounsHaveCapitals, Action<int, int, EntityType> found)
    {
        var bounds = words.Sentences[sentence];
        for (var i = bounds.First; i < bounds.End; i++)
        {
            var count = RunAt(words, bounds, i);
            if (count == 0)
                continue;
            var classes = words.FormAt(i).Classes;
            if (count is > 1 and <= LongestName && (classes & NameClasses.Given) != NameClasses.None && (!nounsHaveCapitals || AreListed(words, i, count)))
                found(i, count, EntityType.Person);
            else if (count == 1 && i > bounds.First && IsPlace(classes, nounsHaveCapitals, words.SpanOf(i - 1)))
                found(i, 1, EntityType.Location);
            i += count - 1;
        }
    }

    private static bool IsPlace(NameClasses classes, bool nounsHaveCapitals, ReadOnlySpan<char> before)
    {
        if (nounsHaveCapitals)
            return (classes & (before is "in" or "nach" or "aus" ? Places : NameClasses.Country)) != NameClasses.None;
        return (classes & Places) != NameClasses.None && (classes & NameClasses.Given) == NameClasses.None;
    }

    // Words with one capital each, one space apart; zero where none stands here.
    private static int RunAt(DocumentWords words, Sentence bounds, int first)
    {
        var count = 0;
        while (first + count < bounds.End && words.FormAt(first + count).Case == WordCase.Capital && words.TokenAt(first + count).Kind == TokenKind.Word && !OpeningWords.Contains(words.SpanOf(first + count)))
            count++;
        return count;
    }

    private static bool AreListed(DocumentWords words, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            if ((words.FormAt(i).Classes & Persons) == NameClasses.None)
                return false;
        }
        return true;
    }
}
