using Ingest.Names.Folding;
using Ingest.Names.Letters;

namespace Ingest.Names;

/// <summary>
/// One key for the spellings of one name, however it was transliterated, so that a searcher who types one finds the other and a facet shows one entry.
/// Keys are for machines: letters from a to z and digits, and for scripts without a romanisation here the letters themselves. See docs/names.md.
/// Thread-safe; depends on no culture and no machine; never throws; takes time linear in its input.
/// </summary>
public static class NameKey
{
    /// <summary>Of the rules. Another revision gives other keys: an index that holds keys of an older one has to be written anew.</summary>
    public const int Revision = 1;

    /// <summary>The most UTF-16 units in a key of a word.</summary>
    public const int MaxWordLength = 32;

    /// <summary>The most UTF-16 units in a key of a whole name.</summary>
    public const int MaxLength = 128;

    /// <summary>The key of one word. Whatever is no letter and no digit is left out; empty where nothing is left.</summary>
    public static string OfWord(ReadOnlySpan<char> word)
    {
        word = LatinLetters.WithoutLongS(word);
        Span<char> key = stackalloc char[MaxWordLength];
        if (SemiticLetters.Has(word))
            return OfSemiticWord(word, key);
        var folded = key[..WordFolding.Fold(word, key)];
        return NameSpellings.Find(folded) ?? new string(folded);
    }

    /// <summary>
    /// The key of a whole name, for facets and for joining mentions. It does not depend on which name stands first, on hyphens between names,
    /// on titles, on an Arabic article or on a lone middle initial. Empty where the name holds no letter and no digit.
    /// </summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var parts = NameParts.Of(name);
        if (parts.Count > 2 && parts.FindAll(part => part.IsInitial).Count == 1)
            parts.RemoveAll(part => part.IsInitial && part != parts[0] && part != parts[^1]);
        if (parts.Count == 1)
            return parts[0].Key;
        var joined = Cut(string.Concat(parts.Select(part => part.Key)));
        var start = LeastRotation.Of(joined);
        return string.Concat(joined.AsSpan(start), joined.AsSpan(0, start));
    }

    private static string OfSemiticWord(ReadOnlySpan<char> word, Span<char> key)
    {
        Span<char> bareSpace = stackalloc char[WordFolding.MaxLetters];
        var bare = new LetterBuffer(bareSpace);
        SemiticLetters.Bare(word, ref bare);
        Span<char> romanSpace = stackalloc char[WordFolding.MaxLetters];
        var roman = new LetterBuffer(romanSpace);
        SemiticLetters.Add(bare.Written, ref roman);
        SemiticLetters.Unify(bare.Written);
        if (NameSpellings.Find(bare.Written) is { } known)
            return known;
        var folded = key[..WordFolding.FoldLetters(roman.Written, key)];
        return NameSpellings.Find(folded) ?? new string(folded);
    }

    internal static string Cut(string key)
    {
        if (key.Length <= MaxLength)
            return key;
        return key[..(char.IsHighSurrogate(key[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
