namespace Ingest.Names.Folding;

/// <summary>Beginnings and endings of romanised words whose vowels say which language wrote them, and nothing about the name.</summary>
internal static class Affixes
{
    private static readonly string[] Allah = ["oullah", "oulla", "allah", "ullah", "ollah", "alla", "ulla", "olla"];

    // Longest first: the letters before are the name.
    private static readonly string[] Din = ["oueddine", "oueddin", "eddine", "uddine", "addine", "eddin", "uddin", "addin", "oddin", "aldin", "eldin", "uldin", "edine"];

    private static readonly string[] Abd = ["abdoul", "abdul", "abdel", "abdal", "abdol"];

    private static readonly string[] AbdBeforeSunLetter = ["abdour", "abdur", "abder", "abdus", "abdes", "abdas"];

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
        if (word.Length > 4 && word.StartsWith("alq"))
            return Shift(word, 0, 2);
        foreach (var ending in Allah)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending))
                return Replace(word, ending.Length, "ala");
        }
        foreach (var ending in Din)
        {
            if (word.Length >= ending.Length + 2 && word.EndsWith(ending))
                return Replace(word, ending.Length, "din");
        }
        foreach (var beginning in Abd)
        {
            if (word.Length >= beginning.Length + 3 && word.StartsWith(beginning))
                return Shift(word, 3, beginning.Length - 3);
        }
        foreach (var beginning in AbdBeforeSunLetter)
        {
            if (word.Length >= beginning.Length + 3 && word.StartsWith(beginning) && word[beginning.Length] == beginning[^1])
                return Shift(word, 3, beginning.Length - 3);
        }
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

    private static int Replace(Span<char> word, int ending, string with)
    {
        with.CopyTo(word[^ending..]);
        return word.Length - ending + with.Length;
    }

    private static int Shift(Span<char> word, int at, int by)
    {
        word[(at + by)..].CopyTo(word[at..]);
        return word.Length - by;
    }
}
