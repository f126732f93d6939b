using System.Buffers;
using Ingest.Names.Letters;

namespace Ingest.Names.Folding;

/// <summary>The whole way from a word to its key, but for the table of <see cref="NameSpellings"/>.</summary>
internal static class WordFolding
{
    /// <summary>Letters of a word that are read; what follows does not change its key.</summary>
    internal const int MaxLetters = 64;

    internal static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Writes the folded word and returns its length, at most that of <paramref name="key"/>.</summary>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> key)
    {
        Span<char> space = stackalloc char[MaxLetters];
        var letters = new LetterBuffer(space);
        return Romanization.Write(word, ref letters) ? FoldLetters(letters.Written, key) : Cut(letters.Written, key);
    }

    /// <summary>Folds a word that is written from a to z; its letters are lost.</summary>
    internal static int FoldLetters(Span<char> letters, Span<char> key)
    {
        if (IsKeptAsItIs(letters))
            return Cut(letters, key);
        Span<char> space = stackalloc char[MaxLetters];
        var consonants = new LetterBuffer(space);
        ConsonantFolding.Fold(letters[..Affixes.Normalize(letters)], ref consonants);
        var folded = new LetterBuffer(key);
        VowelFolding.Fold(consonants.Written, ref folded);
        Affixes.NormalizeFolded(folded.Written);
        return folded.Length;
    }

    // Short words have no letter to spare, but for those of one syllable as Haq and Haqq; abbreviations have no sound (CBS is not KBS),
    // and John Paul I was not John Paul II.
    private static bool IsKeptAsItIs(ReadOnlySpan<char> letters) => letters.Length < 3 || !letters.ContainsAny(Vowels)
        || (letters.Length == 3 && !IsSyllable(letters)) || (letters.Length < 6 && !letters.ContainsAnyExcept("ivx"));

    private static bool IsSyllable(ReadOnlySpan<char> letters) =>
        Vowels.Contains(letters[1]) && !Vowels.Contains(letters[0]) && !Vowels.Contains(letters[2]);

    private static int Cut(ReadOnlySpan<char> letters, Span<char> key)
    {
        var length = Math.Min(letters.Length, key.Length);
        if (length > 0 && char.IsHighSurrogate(letters[length - 1]))
            length--;
        letters[..length].CopyTo(key);
        return length;
    }
}
