using Ingest.Names.Folding;
using Ingest.Names.Letters;

namespace Ingest.Names;

/// <summary>The words of a name that tell whose it is, in the order Given Family, with their keys.</summary>
internal static class NameParts
{
    /// <summary>Words of a name that are read: more stand in no name, and a page may be taken for one.</summary>
    private const int MaxWords = 16;

    internal static List<NamePart> Of(ReadOnlySpan<char> name, bool joinsCompounds = true)
    {
        name = LatinLetters.WithoutLongS(name);
        Span<Range> space = stackalloc Range[MaxWords];
        var words = Words(name, space, out var comma, out var tied);
        var kept = Kept(name, words, tied, comma);
        if (tied == 0 && kept.Count == 3 && AreSyllables(name[words[kept[0]]], name[words[kept[1]]]) && IsSyllable(NameKey.OfWord(name[words[kept[2]]])))
            tied = (ushort)(1 << kept[1]); // Kim Dae Jung is Kim Dae-jung
        var parts = new List<NamePart>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
        {
            var index = kept[i];
            var letters = LettersAlone(name, words, kept, i);
            var word = name[words[index]];
            if (letters.Length > 1)
            {
                Add(parts, NameKey.OfWord(letters), isInitial: false, joins: false);
                i += letters.Length - 1;
            }
            else if (i < kept.Count - 1 && (i > 0 || IsTied(tied, index)) && Titles.IsSonOf(word))
            {
                Add(parts, "bin", isInitial: false, joins: false);
            }
            else if (joinsCompounds && IsTied(tied, index) && i + 1 < kept.Count && kept[i + 1] == index + 1 && AreSyllables(word, name[words[index + 1]]))
            {
                Add(parts, NameKey.OfWord(name[words[index].Start..words[index + 1].End]), isInitial: false, joins: false);
                i++;
            }
            else
            {
                Add(parts, NameKey.OfWord(word), letters.Length == 1, joinsCompounds);
            }
        }
        return parts;
    }

    // The comma is the index of the last word before the only one; MaxWords where there is none.
    private static Span<Range> Words(ReadOnlySpan<char> name, Span<Range> space, out int comma, out ushort tied)
    {
        comma = MaxWords;
        tied = 0;
        var commas = 0;
        var count = 0;
        var reader = new NameWords(name);
        while (count < MaxWords && reader.MoveNext())
        {
            if (reader.IsAfterComma && count > 0)
            {
                comma = count - 1;
                commas++;
            }
            if (reader.IsTied)
                tied |= (ushort)(1 << count);
            name.Overlaps(reader.Current, out var start);
            space[count++] = start..(start + reader.Current.Length);
        }
        if (commas != 1)
            comma = MaxWords;
        return space[..count];
    }

    private static List<int> Kept(ReadOnlySpan<char> name, ReadOnlySpan<Range> words, ushort tied, int comma)
    {
        var end = words.Length;
        while (end > 1 && Titles.IsSuffix(name[words[end - 1]]))
            end--;
        var kept = new List<int>(end);
        for (var i = 0; i < end; i++)
        {
            var word = name[words[i]];
            var more = end - i - 1;
            var isTied = IsTied(tied, i);
            if (kept.Count == 0 && !isTied && comma != i && ((more > 0 && Titles.IsAddress(word)) || (more > 1 && Titles.IsOffice(word))))
                continue;
            if (more > 0 && (Titles.IsArticle(word) || (isTied && Titles.IsSunLetterArticle(word, name[words[i + 1]]))))
                continue;
            if (kept.Count > 0 && more > 0 && Titles.IsAnd(word))
                continue;
            // "Assad, Bashar al-".
            if (kept.Count > 1 && more == 0 && comma < i - 1 && Titles.IsArticle(word))
                continue;
            kept.Add(i);
        }
        // "Family, Given": the words before the comma come last.
        var before = kept.FindIndex(index => index > comma);
        if (before > 0)
        {
            kept.AddRange(kept[..before]);
            kept.RemoveRange(0, before);
        }
        return kept;
    }

    private static bool IsTied(ushort tied, int index) => (tied >> index & 1) != 0;

    // En-lai and Jong-un are also written Enlai and Jongun: the vowels of one word, not of two.
    private static bool AreSyllables(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => IsSyllable(NameKey.OfWord(one)) && IsSyllable(NameKey.OfWord(other));

    private static bool IsSyllable(string key)
    {
        if (NameSpellings.Find(key) is not null)
            return false;
        var first = key.AsSpan().IndexOfAny(WordFolding.Vowels);
        var last = key.AsSpan().LastIndexOfAny(WordFolding.Vowels);
        return key.Length is > 1 and <= 5 && first >= 0 && key.AsSpan().ContainsAnyExcept(WordFolding.Vowels) && !key.AsSpan(first, last - first).ContainsAnyExcept(WordFolding.Vowels);
    }

    // Allah, din and abd are of the word beside them, whether it is written together (Ansarallah, Noureddine, Abdulrahman) or not.
    private static void Add(List<NamePart> parts, string key, bool isInitial, bool joins)
    {
        if (key.Length == 0)
            return;
        var before = parts.Count > 0 ? parts[^1].Key : "";
        if (before.Length > 0 && joins && (key is "ala" or "din" || before == "abd"))
            parts[^1] = new NamePart(NameKey.Cut(before + key), IsInitial: false);
        else
            parts.Add(new NamePart(key, isInitial));
    }

    /// <summary>The letters of U.S. and J. K. as one word: what is written with full stops is also written without.</summary>
    private static string LettersAlone(ReadOnlySpan<char> name, ReadOnlySpan<Range> words, List<int> kept, int at)
    {
        Span<char> letters = stackalloc char[MaxWords];
        var count = 0;
        while (at + count < kept.Count && IsLetterAlone(name[words[kept[at + count]]]))
        {
            letters[count] = name[words[kept[at + count]]][0];
            count++;
        }
        return new string(letters[..count]);
    }

    private static bool IsLetterAlone(ReadOnlySpan<char> word) => word.Length == 1 && char.IsLetter(word[0]) && word[0] < '\u0590';
}
