using Ingest.Names.Letters;

namespace Ingest.Names.Folding;

/// <summary>
/// One sign for each consonant, however the transliterations of English, French, German, Polish and Spanish write it.
/// Signs that are no longer needed for themselves stand for sounds: c (church), x (shop), q (kh), w (think). y becomes the vowel i.
/// </summary>
internal static class ConsonantFolding
{
    private const char End = '\0';

    internal static void Fold(scoped ReadOnlySpan<char> word, ref LetterBuffer folded)
    {
        var slavicW = HasSlavicW(word);
        for (var i = 0; i < word.Length && !folded.IsFull;)
            i += Next(word[i..], i == 0 ? End : word[i - 1], slavicW, ref folded);
    }

    /// <summary>Writes what stands at the beginning of the rest, and gives the number of letters read.</summary>
    private static int Next(scoped ReadOnlySpan<char> rest, char before, bool slavicW, ref LetterBuffer folded)
    {
        var next = rest.Length > 1 ? rest[1] : End;
        var afterNext = rest.Length > 2 ? rest[2] : End;
        switch (rest[0])
        {
            case 'c':
                return C(rest, before, next, afterNext, slavicW, ref folded);
            case 's':
                return S(rest, ref folded);
            case 't':
                return T(rest, ref folded);
            case 'd':
                return D(rest, next, ref folded);
            case 'z':
                if (next == 'h')
                    return Put('j', 2, ref folded);
                folded.Add(next == 'k' ? "ts" : "z");
                return 1;
            case 'k':
                if (next == 'h')
                    return Put(afterNext is 'r' or 'l' ? 'k' : 'q', 2, ref folded);
                return Put('k', 1, ref folded);
            case 'q':
                // Jacques and Siddiqui, but not Quinn.
                return Put('k', next == 'u' && afterNext is 'e' or 'i' && before != End ? 2 : 1, ref folded);
            case 'g':
                return Put('g', next == 'h' || (next == 'u' && afterNext is 'e' or 'i') ? 2 : 1, ref folded);
            case 'p':
                return next == 'h' ? Put('f', 2, ref folded) : Put('p', 1, ref folded);
            case 'b' or 'r' when next == 'h':
                return Put(rest[0], 2, ref folded);
            case 'j':
                return J(rest, before, next, slavicW, ref folded);
            case 'w':
                return W(before, next, slavicW, ref folded);
            case 'x':
                folded.Add("ks");
                return 1;
            case 'f' when rest is "ff" && folded.Length > 2 && before == 'o':
                return Put('v', 2, ref folded);
            case 'h' when rest.Length == 1 && (before is 'a' or 'e' || (before == 'o' && folded.Length > 2)):
                FinalH(before, ref folded);
                return 1;
            case 'y':
                return Y(rest, before, next, ref folded);
            case 'o' when next == 'u' && IsVowel(afterNext) && (before == End || IsVowel(before)):
                return Put('v', 2, ref folded);
            default:
                return Put(rest[0], 1, ref folded);
        }
    }

    // Fatemeh and Fatima; but Saleh and Salih end in a consonant.
    private static void FinalH(char before, ref LetterBuffer folded)
    {
        if (before != 'e' || folded.Length < 4)
            return;
        var isConsonant = folded.Last(2) == 'l';
        folded.Cut(folded.Length - 1);
        folded.Add(isConsonant ? "ih" : "a");
    }

    private static int C(scoped ReadOnlySpan<char> rest, char before, char next, char afterNext, bool slavicW, ref LetterBuffer folded)
    {
        if (rest.StartsWith("cch"))
            return Put('k', 3, ref folded);
        // French, which shows by its ou: Choïgou.
        if (next == 'h' && before == End && rest[2..].Contains("ou", StringComparison.Ordinal) && rest.Length > 5)
            return Put('x', 2, ref folded);
        if (next == 'h')
            return Put(slavicW || (afterNext is 'r' or 'l' && before == End) ? 'k' : 'c', 2, ref folded);
        if (next == 'z')
            return Put('c', 2, ref folded);
        if (next == 'k')
            return Put('k', 2, ref folded);
        // Milosevic with its marks lost, beside Milosevich.
        if (rest.Length == 1 && before == 'i' && folded.Length > 3 && folded.Last(2) == 'v')
            return Put('c', 1, ref folded);
        return Put(next is 'e' or 'i' or 'y' ? 's' : 'k', 1, ref folded);
    }

    private static int S(scoped ReadOnlySpan<char> rest, ref LetterBuffer folded)
    {
        if (rest.Length < 2 || rest[1] is not ('c' or 'h' or 'z'))
            return Put('s', 1, ref folded);
        foreach (var soft in (ReadOnlySpan<string>)["schtsch", "shch", "chtch", "szcz", "sch", "sh"])
        {
            if (!rest.StartsWith(soft))
                continue;
            return Put('x', soft.Length, ref folded);
        }
        return rest.StartsWith("sz") ? Put('s', 2, ref folded) : Put('s', 1, ref folded);
    }

    private static int T(scoped ReadOnlySpan<char> rest, ref LetterBuffer folded)
    {
        if (rest.StartsWith("tsch"))
            return Put('c', 4, ref folded);
        if (rest.StartsWith("tchell"))
        {
            folded.Add("tc");
            return 3;
        }
        if (rest.StartsWith("tch"))
            return Put('c', 3, ref folded);
        if (rest.StartsWith("tsh") && rest.Length > 3 && folded.Length > 0)
            return Put('c', 3, ref folded);
        if (rest.StartsWith("th"))
            return Put('w', 2, ref folded);
        if (rest.StartsWith("tz"))
        {
            folded.Add("ts");
            return 2;
        }
        return Put('t', 1, ref folded);
    }

    private static int D(scoped ReadOnlySpan<char> rest, char next, ref LetterBuffer folded)
    {
        if (rest.StartsWith("dsch"))
            return Put('j', 4, ref folded);
        if (rest.StartsWith("dzh"))
            return Put('j', 3, ref folded);
        if (next == 'j')
            return Put('j', 2, ref folded);
        return Put('d', next == 'h' ? 2 : 1, ref folded);
    }

    private static int J(scoped ReadOnlySpan<char> rest, char before, char next, bool slavicW, ref LetterBuffer folded)
    {
        if (before == End && next is 'r')
            return Put('k', 1, ref folded); // Spanish Jruschov
        if (before == End && slavicW)
            return Put('i', 1, ref folded); // German Janukowytsch
        if (next == 'h')
            return Put('j', 2, ref folded);
        if (IsVowel(before) && !IsVowel(next) && next != 'j')
            return Put('i', 1, ref folded);
        if (before is 'n' or 'l' && next is 'a' or 'e' or 'o' or 'u' && folded.Length > 1)
            return Put('i', 1, ref folded);
        if (IsBetweenVowelAndEv(rest, before))
            return 1;
        // Tikhanovskaya.
        if (before == 'a' && rest.Length == 2 && folded.Last(2) == 'k')
            return Put('i', 1, ref folded);
        return Put('j', 1, ref folded);
    }

    private static int W(char before, char next, bool slavicW, ref LetterBuffer folded)
    {
        // Lowe is not Love, Howard not Hovard; Rowhani is Rouhani.
        if (!slavicW && ((!IsVowel(next) && before == 'a') || (before == 'o' && next is 'h' or 'e')))
            return Put('u', 1, ref folded);
        return Put('v', next == 'h' && before == End ? 2 : 1, ref folded);
    }

    private static int Y(scoped ReadOnlySpan<char> rest, char before, char next, ref LetterBuffer folded)
    {
        // Yevgeny and Evgeny, but not Yellen and Ellen.
        if (before == End && next == 'e' && rest.Length > 4 && !IsVowel(rest[2]) && rest[2] != rest[3])
            return 1;
        if (IsBetweenVowelAndEv(rest, before))
            return 1;
        return Put('i', 1, ref folded);
    }

    // Dostoyevsky, Dostojewski and Dostoevsky.
    private static bool IsBetweenVowelAndEv(ReadOnlySpan<char> rest, char before) =>
        IsVowel(before) && rest.Length > 2 && rest[1] == 'e' && rest[2] is 'v' or 'w';

    // German and Polish write a Slavic v as w, and show it at the end of the word.
    private static bool HasSlavicW(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.Contains('w') && (word.EndsWith("ow") || word.EndsWith("ew") || word.EndsWith("iw") || word.EndsWith("owa") || word.EndsWith("ewa")
            || word.EndsWith("owski") || word.EndsWith("ewski") || word.EndsWith("owsky") || word.EndsWith("wskaja") || word.EndsWith("owytsch") || word.EndsWith("owitsch") || word.EndsWith("ewitsch"));

    private static int Put(char letter, int read, ref LetterBuffer folded)
    {
        folded.Add(letter);
        return read;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
