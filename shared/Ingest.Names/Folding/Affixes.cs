namespace Ingest.Names.Folding;

/// <summary>Beginnings and endings of romanised words whose vowels say which language wrote them, and nothing about the name.</summary>
internal static class Affixes
{
    private static readonly string[] Allah = ["oullah", "oulla", "allah", "ullah", "ollah", "alla", "ulla", "olla"];

    // Longest first: the letters before are the name.
    private static readonly string[] Din = ["oueddine", "oueddin", "eddine", "uddine", "addine", "eddin", "uddin", "addin", "oddin", "aldin", "eldin", "uldin", "edine"];

    private static readonly string[] Abd = ["abdoul", "abdul", "abdel", "abdal", "abdol", "abdour", "abdur", "abder", "abdus", "abdes", "abdas"];

    /// <summary>Given names of women that differ from a man's by the e which a French spelling of a Russian name ends in.</summary>
    private static readonly string[] NamesInIne =
    [
        "justine", "martine", "marine", "pauline", "christine", "kristine", "colline", "robine", "valentine", "augustine", "constantine",
        "celestine", "quentine", "corentine", "faustine", "alexandrine", "albertine", "clementine", "severine", "sabine", "delphine", "levine",
    ];

    /// <summary>Rewrites the ending or the beginning in place.</summary>
    /// <returns>The new length.</returns>
    internal static int Normalize(Span<char> word)
    {
        if (word.Length < 5)
            return word.Length;
        if (word.StartsWith("alq"))
            return Shift(word, 0, 2);
        if (word[^1] is 'a' or 'h' && TryReplace(word, Allah, 3, "ala", out var length))
            return length;
        if (word[^1] is 'n' or 'e' && TryReplace(word, Din, 2, "din", out length))
            return length;
        if (word.StartsWith("abd") && TryCutAbd(word, out length))
            return length;
        var end = word.IndexOf("ization");
        if (end > 0)
            word[end + 1] = 's';
        return word.Length > 5 && (word.EndsWith("oune") || (word.EndsWith("ine") && !IsNameInIne(word))) ? word.Length - 1 : word.Length;
    }

    /// <summary>Kharkov and Kharkiv, Gorbachev and Gorbatschow: the vowel before a final v, after the vowels are folded.</summary>
    internal static void NormalizeFolded(Span<char> key)
    {
        if (key.Length > 4 && key[^1] == 'v' && key[^2] is 'e' or 'i' or 'o' && key[^3] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            key[^2] = 'u';
    }

    private static bool IsNameInIne(ReadOnlySpan<char> word)
    {
        foreach (var name in NamesInIne)
        {
            if (word.SequenceEqual(name))
                return true;
        }
        return false;
    }

    private static bool TryReplace(Span<char> word, string[] endings, int least, string with, out int length)
    {
        foreach (var ending in endings)
        {
            length = word.Length - ending.Length;
            if (length < least || !word.EndsWith(ending))
                continue;
            with.CopyTo(word[length..]);
            length += with.Length;
            return true;
        }
        length = word.Length;
        return false;
    }

    private static bool TryCutAbd(Span<char> word, out int length)
    {
        foreach (var beginning in Abd)
        {
            // The r and s are of the article where the name begins with them: Abdurrahman.
            if (word.Length < beginning.Length + 3 || !word.StartsWith(beginning) || (beginning[^1] != 'l' && word[beginning.Length] != beginning[^1]))
                continue;
            length = Shift(word, 3, beginning.Length - 3);
            return true;
        }
        length = word.Length;
        return false;
    }

    private static int Shift(Span<char> word, int at, int by)
    {
        word[(at + by)..].CopyTo(word[at..]);
        return word.Length - by;
    }
}
