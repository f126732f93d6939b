using Ingest.Names.Letters;

namespace Ingest.Names.Folding;

/// <summary>
/// Vowels of a word whose consonants are folded. Where a name is long enough to be told by the rest, e and i are one, and o and u, in syllables that
/// end in the vowel or close the word (Khaled and Khalid, Osama and Usama); before two consonants they differ (Möller and Müller), and in
/// words of one syllable (Bell and Bill). a differs from all others everywhere. The sign y stands for the diphthong of Hussein and Hussain.
/// </summary>
internal static class VowelFolding
{
    internal static void Fold(scoped ReadOnlySpan<char> word, ref LetterBuffer folded)
    {
        var oneSyllable = HasOneSyllable(word);
        for (var i = 0; i < word.Length && !folded.IsFull;)
        {
            if (IsVowel(word[i]))
            {
                var length = VowelsAt(word, i);
                Group(word, i, length, oneSyllable, ref folded);
                i += length;
                continue;
            }
            var consonant = oneSyllable ? word[i] : InLongWord(word[i], i == 0);
            if (folded.Last() != consonant || (i > 0 && IsVowel(word[i - 1])))
                folded.Add(consonant);
            i++;
        }
    }

    private static char InLongWord(char consonant, bool first) => consonant switch
    {
        'q' => 'k',
        'w' => 't',
        'x' when !first => 'c',
        _ => consonant,
    };

    private static void Group(scoped ReadOnlySpan<char> word, int start, int length, bool oneSyllable, ref LetterBuffer folded)
    {
        var end = start + length;
        var vowels = word[start..end];
        var atEnd = end == word.Length;
        // A doubled s only says that it is not a z.
        var consonants = ConsonantsAt(word, end);
        var open = consonants == 1 || (consonants == 2 && word[end] == 's' && word[end + 1] == 's');
        for (var i = 0; i < vowels.Length; i++)
        {
            var vowel = vowels[i];
            var next = i + 1 < vowels.Length ? vowels[i + 1] : '\0';
            var isLast = i + 1 >= vowels.Length - 1;
            if (next != '\0' && Pair(vowel, next, word, end, atEnd && isLast, isLast, consonants, oneSyllable) is var pair && pair != '\0')
            {
                AddOnce(pair, ref folded);
                i++;
                // Kaya and Kaia, Saeed: what is left of the group is of the diphthong.
                if (pair == 'y')
                {
                    while (i + 1 < vowels.Length && vowels[i + 1] is 'i' or 'e' && (i + 2 < vowels.Length || !atEnd) && i + 1 == vowels.Length - 1)
                        i++;
                }
                continue;
            }
            if (next == '\0' && !oneSyllable && !atEnd && open)
                vowel = vowel switch { 'e' => 'i', 'o' => 'u', _ => vowel };
            AddOnce(vowel, ref folded);
        }
    }

    /// <summary>The sign for two vowels that are one sound; NUL where they are two.</summary>
    private static char Pair(char vowel, char next, ReadOnlySpan<char> word, int end, bool atEnd, bool isLast, int consonants, bool oneSyllable) =>
        (vowel, next) switch
        {
            ('a', 'a') => 'a',
            ('e', 'e') or ('i', 'i') => 'i',
            ('o', 'o') or ('u', 'u') => 'u',
            ('o', 'u') when !(oneSyllable && atEnd) => 'u',
            ('e', 'i') or ('a', 'i') when !(oneSyllable && atEnd) => 'y',
            // Ismael and Daesh, where the word goes on after one consonant Jaeger.
            ('a', 'e') when !isLast || (consonants == 1 && end + 1 == word.Length && word[end] != 'r') => 'y',
            ('a', 'e') when consonants > 0 => 'a',
            ('o', 'e') when consonants > 0 && !(end + 1 == word.Length && word[end] == 'l') => OpenO(word, end, consonants, oneSyllable),
            ('u', 'e') when consonants > 0 => 'u',
            ('i', 'e') when atEnd && isLast => 'i',
            ('i', 'e') when isLast && consonants == 1 && end + 1 < word.Length => 'i',
            _ => '\0',
        };

    private static char OpenO(ReadOnlySpan<char> word, int end, int consonants, bool oneSyllable) =>
        consonants == 1 && end < word.Length && !oneSyllable ? 'u' : 'o';

    private static void AddOnce(char vowel, ref LetterBuffer folded)
    {
        if (folded.Last() != vowel)
            folded.Add(vowel);
    }

    private static bool HasOneSyllable(ReadOnlySpan<char> word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])))
                groups++;
        }
        return groups < 2;
    }

    private static int VowelsAt(ReadOnlySpan<char> word, int start)
    {
        var end = start;
        while (end < word.Length && IsVowel(word[end]))
            end++;
        return end - start;
    }

    private static int ConsonantsAt(ReadOnlySpan<char> word, int start)
    {
        var end = start;
        while (end < word.Length && !IsVowel(word[end]))
            end++;
        return end - start;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
