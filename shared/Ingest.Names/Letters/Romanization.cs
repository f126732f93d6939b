using System.Globalization;
using System.Text;

namespace Ingest.Names.Letters;

/// <summary>
/// A word as letters from a to z and digits, where its script has a romanisation here (Latin, Cyrillic, Greek); letters of other
/// scripts stay, in lower case.
/// </summary>
internal static class Romanization
{
    /// <summary>Writes a word and says whether every letter of it is now one from a to z.</summary>
    internal static bool Write(scoped ReadOnlySpan<char> word, ref LetterBuffer letters)
    {
        word = WithoutPossessive(word);
        var serbian = CyrillicLetters.IsSerbian(word);
        var southSlavic = EndsInIc(word.TrimEnd('\u0301'));
        var latinOnly = true;
        for (var i = 0; i < word.Length && !letters.IsFull; i++)
        {
            var letter = word[i];
            if (letter is 'Đ' or 'đ' && southSlavic)
                letters.Add("dj");
            else if (!LatinLetters.TryAdd(letter, ref letters)
                && !CyrillicLetters.TryAdd(letter, serbian, i == 0, i == word.Length - 1, ref letters)
                && !GreekLetters.TryAdd(letter, i == 0, ref letters))
                latinOnly &= !TryAddOther(word, ref i, ref letters);
        }
        return latinOnly;
    }

    private static bool EndsInIc(ReadOnlySpan<char> word) => word.Length > 3 && word[^2] is 'i' or 'I' && word[^1] is 'c' or 'C' or 'ć' or 'Ć';

    private static bool TryAddOther(scoped ReadOnlySpan<char> word, ref int index, ref LetterBuffer letters)
    {
        if (Rune.DecodeFromUtf16(word[index..], out var rune, out var length) != System.Buffers.OperationStatus.Done || IsMark(rune))
            return false;
        index += length - 1;
        if (!NameWords.IsLetter(rune))
            return false;
        // Upper case first: some letters have two small forms and one capital.
        var small = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        Span<char> units = stackalloc char[2];
        letters.Add(units[..small.EncodeToUtf16(units)]);
        return true;
    }

    // Only marks that are written over Latin, Greek or Cyrillic letters: those of Indian and other scripts are their vowels.
    private static bool IsMark(Rune rune) => rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
        || (rune.IsBmp && SemiticLetters.IsSilent((char)rune.Value))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ModifierLetter;

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
