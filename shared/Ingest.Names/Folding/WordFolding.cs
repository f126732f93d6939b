using Ingest.Names.Letters;

namespace Ingest.Names.Folding;

/// <summary>The whole way from a word to its key, but for the table of <see cref="NameSpellings"/>.</summary>
internal static class WordFolding
{
    /// <summary>Letters of a word that are read; what follows does not change its key.</summary>
    internal const int MaxLetters = 64;

    /// <summary>Writes the key and returns its length, at most that of <paramref name="key"/>.</summary>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> key)
    {
        Span<char> romanSpace = stackalloc char[MaxLetters];
        var roman = new LetterBuffer(romanSpace);
        if (!Romanization.Write(word, ref roman))
        {
            var kept = CutLength(roman.Written, key.Length);
            roman.Written[..kept].CopyTo(key);
            return kept;
        }
        if (IsRomanNumber(roman.Written))
        {
            roman.Written.CopyTo(key);
            return roman.Length;
        }
        var length = Affixes.Normalize(roman.Written);
        Span<char> consonantSpace = stackalloc char[MaxLetters];
        var consonants = new LetterBuffer(consonantSpace);
        ConsonantFolding.Fold(roman.Written[..length], ref consonants);
        var folded = new LetterBuffer(key);
        VowelFolding.Fold(consonants.Written, ref folded);
        Affixes.NormalizeFolded(folded.Written);
        return folded.Length;
    }

    // John Paul I and John Paul II.
    private static bool IsRomanNumber(ReadOnlySpan<char> letters) => letters.Length < 6 && !letters.ContainsAnyExcept("ivx");

    private static int CutLength(ReadOnlySpan<char> letters, int most)
    {
        if (letters.Length <= most)
            return letters.Length > 0 && char.IsHighSurrogate(letters[^1]) ? letters.Length - 1 : letters.Length;
        return char.IsHighSurrogate(letters[most - 1]) ? most - 1 : most;
    }
}
