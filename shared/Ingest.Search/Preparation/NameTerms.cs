using System.Text;
using Ingest.Names;

namespace Ingest.Search.Preparation;

/// <summary>
/// The keys of names as terms: whoever types one spelling finds the others. They lie in the field of entities beside its words, each behind a
/// private-use character, so that no word is taken for a key.
/// </summary>
internal static class NameTerms
{
    private const char Mark = '\uE001';

    /// <summary>Keys shorter than this say too little: initials, and words of one letter.</summary>
    private const int MinKey = 2;

    /// <summary>Appends the terms of a name, each followed by a space.</summary>
    internal static void Append(ReadOnlySpan<char> name, StringBuilder target)
    {
        foreach (var token in NameTokens.ForIndex(name))
            target.Append(Mark).Append(token).Append(' ');
    }

    /// <summary>
    /// Appends the terms of what may be a name in a text: each run of words with capitals once, and no word that the text also has without. A name that no recogniser
    /// found, or only a part of, is found in any spelling too.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="gap">Put between two runs, so that no phrase spans them.</param>
    /// <param name="target">Takes the terms.</param>
    internal static void AppendRuns(string text, string gap, StringBuilder target)
    {
        var words = CapitalWord.Read(text);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var run = new StringBuilder();
        var end = -1;
        foreach (var word in words)
        {
            // A space or a hyphen is within a name, a comma is not.
            if (end >= 0 && (word.Start != end + 1 || text[end] is not (' ' or '-')))
                Flush();
            end = word.Start + word.Length;
            var letters = text.AsSpan(word.Start, word.Length);
            if (!keys.TryGetValue(letters, out var key))
                keys[letters] = key = NameKey.OfWord(letters);
            if (key.Length >= MinKey)
                run.Append(Mark).Append(key).Append(' ');
        }
        Flush();

        void Flush()
        {
            if (run.Length > 0 && seen.Add(run.ToString()))
                target.Append(gap).Append(run);
            run.Clear();
        }
    }

    /// <summary>What a query's words are looked for as, where they are a name: any of these runs of terms. Empty where they are none.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(ReadOnlySpan<char> words) =>
        [.. KeysOf(words).Select(static keys => (IReadOnlyList<string>)[.. keys.Select(static key => Mark + key)])];

    /// <summary>The same as the keys themselves, to find the places in a text.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> KeysOf(ReadOnlySpan<char> words) =>
        [.. NameTokens.ForSearch(words).Where(static keys => keys.Any(static key => key.Length >= MinKey))];
}
