namespace Ingest.Names.Letters;

/// <summary>Greek as ELOT 743 (ISO 843) writes it, accents left out, χ as kh, and initial μπ, ντ, γκ as the b, d, g they are spoken.</summary>
internal static class GreekLetters
{
    private const string Accented = "άέήίόύώϊϋΐΰΆΈΉΊΌΎΏΪΫς";
    private const string Bare = "αεηιουωιυιυαεηιουωιυσ";

    private static readonly string[] FromAlpha =
    [
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "kh", "ps", "o",
    ];

    internal static bool TryAdd(char letter, bool first, ref LetterBuffer letters)
    {
        var small = Small(letter);
        if (small is < 'α' or > 'ω')
            return false;
        var before = letters.Last();
        if (small == 'υ' && before is 'o')
            letters.Add('u');
        else if (small == 'υ' && before is 'a' or 'e')
            letters.Add('v');
        else if (small == 'π' && letters is { Length: 1 } && before == 'm')
            Replace(ref letters, 'b');
        else if (small == 'τ' && letters is { Length: 1 } && before == 'n')
            Replace(ref letters, 'd');
        else if (small == 'κ' && letters is { Length: 1 } && before == 'g' && !first)
            Replace(ref letters, 'g');
        else
            letters.Add(FromAlpha[small - 'α']);
        return true;
    }

    private static void Replace(ref LetterBuffer letters, char with)
    {
        letters.Cut(letters.Length - 1);
        letters.Add(with);
    }

    private static char Small(char letter)
    {
        var accented = Accented.IndexOf(letter, StringComparison.Ordinal);
        if (accented >= 0)
            return Bare[accented];
        return letter is >= 'Α' and <= 'Ω' ? (char)(letter + 0x20) : letter;
    }
}
