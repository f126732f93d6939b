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
        var syllables = Syllables(word);
        var oneSyllable = syllables < 2;
        for (var i = 0; i < word.Length && !folded.IsFull;)
        {
            if (IsVowel(word[i]))
            {
                var length = VowelsAt(word, i);
                Group(word, i, length, syllables, ref folded);
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

    private static void Group(scoped ReadOnlySpan<char> word, int start, int length, int syllables, ref LetterBuffer folded)
    {
        var end = start + length;
        var vowels = word[start..end];
        var atEnd = end == word.Length;
        var consonants = ConsonantsAt(word, end);
        var isDoubled = consonants == 2 && word[end] == word[end + 1];
        // A doubled s only says that it is not a z; at the end and in long words two consonants are one (Bennett and Bennet, Emmanuel and Emanuel).
        var open = consonants == 1 || (isDoubled && (syllables > 2 || word[end] == 's' || end + 2 == word.Length));
        var oneSyllable = syllables < 2;
        for (var i = 0; i < vowels.Length; i++)
        {
            var vowel = vowels[i];
            var next = i + 1 < vowels.Length ? vowels[i + 1] : '\0';
            var isLast = i + 1 >= vowels.Length - 1;
            // The e of Müller without its dots is no vowel of its own.
            var isUmlaut = length == 2 && next == 'e' && consonants > 0;
            if (next != '\0' && Pair(vowel, next, word, end, atEnd && isLast, isLast, consonants, oneSyllable) is var pair && pair != '\0')
            {
                if (vowel == 'e' && next == 'e' && oneSyllable)
                    folded.Add("ee"); // Reed is neither Red nor Rid
                else
                    AddOnce(isUmlaut && open ? Reduced(pair, word, start, syllables) : pair, ref folded);
                i++;
                // Sayyid, Saeed, Nayef: the rest of the group is of the diphthong.
                while (pair == 'y' && i + 1 < vowels.Length && (vowels[i + 1] == 'i' || (vowels[i + 1] == 'e' && !atEnd)))
                    i++;
                continue;
            }
            if (length == 1 && open)
                vowel = Reduced(vowel, word, start, syllables);
            else if (length == 1 && vowel == 'e' && start > 0 && consonants == 2 && word[end] == 'h' && !oneSyllable && word[end + 1] != 'r')
                vowel = 'a'; // Shehbaz and Shahbaz, Rehman and Rahman
            AddOnce(vowel, ref folded);
        }
    }

    // Two syllables are too few for it in the first (Lena and Lina), and in the second but in the most frequent shape of Arabic names (Qasem and Qasim).
    private static char Reduced(char vowel, ReadOnlySpan<char> word, int at, int syllables)
    {
        var isFirst = !word[..at].ContainsAny("aeiou");
        return vowel switch
        {
            'e' when syllables > 2 || (syllables == 2 && !isFirst && IsA(word[..at])) => 'i',
            // Not before a last consonant: Cameron and Cameroon, Marcos and Marcus.
            'o' when syllables > 2 && word[(at + 1)..].ContainsAny("aeiou") => 'u',
            _ => vowel,
        };
    }

    private static bool IsA(ReadOnlySpan<char> before)
    {
        var a = before.IndexOf('a');
        return a >= 0 && (a + 1 == before.Length || before[a + 1] == 'a' || !IsVowel(before[a + 1]));
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
            ('a', 'e') when word[end - 1] == 'u' => 'a', // Schaeuble
            ('a', 'e') when end > 2 && word[end - 3] == 'c' => '\0', // Michael, who is not Mikhail
            // Ismael and Ismail, Kataeb and Kataib end so; where the word goes on it is Jaeger, without dots Jager.
            ('a', 'e') when !isLast || (consonants == 1 && end + 1 == word.Length && word[end] != 'r') => 'y',
            ('a', 'e') when consonants > 0 => 'a',
            ('o', 'e') when isLast && consonants == 0 && !oneSyllable => 'o',
            ('o', 'e') when isLast && consonants > 0 && !(end + 1 == word.Length && word[end] == 'l') => 'o',
            ('u', 'e') when isLast && consonants > 0 => 'u',
            ('i', 'e') when isLast && consonants == 1 && end + 1 < word.Length => 'i',
            _ => '\0',
        };

    private static void AddOnce(char vowel, ref LetterBuffer folded)
    {
        if (folded.Last() != vowel)
            folded.Add(vowel);
    }

    private static int Syllables(ReadOnlySpan<char> word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])))
                groups++;
        }
        return groups;
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
