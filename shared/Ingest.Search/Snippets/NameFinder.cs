using Ingest.Names;
using Ingest.Search.Preparation;

namespace Ingest.Search.Snippets;

/// <summary>
/// Finds the names of a query in a text however it spells them: by the keys by which the index found the document. Made once for a query; it remembers the
/// keys of the words that it met, so it is not for two threads.
/// </summary>
internal sealed class NameFinder
{
    /// <summary>UTF-16 units between two words of one name: a space, a hyphen, an article.</summary>
    private const int MaxGap = 6;

    private readonly List<(int Phrase, IReadOnlyList<string> Keys)> _names = [];
    private readonly HashSet<string> _sought = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names what is sought: the keys of each name, with the number of its phrase in the query.</summary>
    internal NameFinder(IEnumerable<(int Phrase, IReadOnlyList<IReadOnlyList<string>> Names)> phrases)
    {
        foreach (var (phrase, names) in phrases)
        {
            foreach (var keys in names)
            {
                _names.Add((phrase, keys));
                _sought.UnionWith(keys);
            }
        }
    }

    /// <summary>The places in the order of their starts.</summary>
    internal List<PhraseOccurrence> Find(string text)
    {
        var found = new List<PhraseOccurrence>();
        if (_names.Count == 0)
            return found;
        var words = ReadSought(text.AsSpan(0, Math.Min(text.Length, PhraseFinder.MaxLength)));
        for (var index = 0; index < words.Count && found.Count < PhraseFinder.MaxOccurrences; index++)
        {
            foreach (var (phrase, keys) in _names)
            {
                if (EndAt(words, index, keys) is { } end)
                    found.Add(new PhraseOccurrence(phrase, words[index].Start, end));
            }
        }
        return found;
    }

    // Words with one of the keys, and neighbours that have it together (Abdul Rahman for Abdulrahman). Nobody's name begins with a small letter.
    private List<(string Key, int Start, int End)> ReadSought(ReadOnlySpan<char> text)
    {
        var words = new List<(string Key, int Start, int End)>();
        var (before, beforeStart, beforeEnd) = ("", 0, -1);
        for (var end = 0; CapitalWord.NextWord(text, ref end, out var start);)
        {
            var letters = text[start..end];
            if (char.IsLower(letters[0]))
                continue;
            if (!_known.TryGetValue(letters, out var key))
                _known[letters] = key = NameKey.OfWord(letters);
            if (beforeEnd + 1 == start && before.Length > 0 && key.Length > 0 && _sought.TryGetValue(before + key, out var together))
                words.Add((together, beforeStart, end));
            if (_sought.Contains(key))
                words.Add((key, start, end));
            (before, beforeStart, beforeEnd) = (key, start, end);
        }
        words.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return words;
    }

    // Where the last of the keys ends, where all of them stand in a row from this word on.
    private static int? EndAt(List<(string Key, int Start, int End)> words, int index, IReadOnlyList<string> keys)
    {
        if (words[index].Key != keys[0])
            return null;
        var (at, end) = (index, words[index].End);
        foreach (var key in keys.Skip(1))
        {
            do
                at++;
            while (at < words.Count && words[at].Start <= end + MaxGap && (words[at].Start < end || words[at].Key != key));
            if (at >= words.Count || words[at].Start > end + MaxGap)
                return null;
            end = words[at].End;
        }
        return end;
    }
}
