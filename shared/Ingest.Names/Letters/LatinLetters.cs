namespace Ingest.Names.Letters;

/// <summary>
/// The letter from a to z that a Latin letter with marks stands on. Written out, since the platform's decomposition needs the machine's ICU,
/// which may be absent, and leaves đ, ł, ø and ı as they are. Source: the decompositions and letter names of the Unicode character database.
/// </summary>
internal static class LatinLetters
{
    private const char LongS = '\u017F';

    private const char FirstOfExtended = '\u00C0';
    private const char FirstOfAdditional = '\u1E00';

    private const string Extended =
        "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkk"
        + "kllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb...ccdddd.aa.ffg...ikkl..nnooo..pp.....ttttu"
        + "u.vyyzz.............*********aaiioouuuuuuuuuuaaaaa**ggggkkoooo..j***gg..nnaa**ooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaa"
        + "eeooooooooyylnt...accltsz..b..eejj.qrryy";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuu"
        + "uuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
        + "uuyyyyyyyy....yy";

    /// <summary>
    /// The text with s for the long s of old print: ſ has no capital of its own (the platform's tables give S or leave it, by machine), so that
    /// every rule that asks for an s would have to know it.
    /// </summary>
    internal static ReadOnlySpan<char> WithoutLongS(ReadOnlySpan<char> text)
    {
        if (!text.Contains(LongS))
            return text;
        var round = new char[text.Length];
        text.Replace(round, LongS, 's');
        return round;
    }

    internal static bool TryAdd(char letter, ref LetterBuffer letters)
    {
        var plain = Plain(letter);
        if (plain is >= 'a' and <= 'z')
            letters.Add(plain);
        else if (plain == '*')
            letters.Add(Pair(letter));
        else
            return false;
        return true;
    }

    private static char Plain(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        >= FirstOfExtended and < (char)(FirstOfExtended + 400) => Extended[letter - FirstOfExtended],
        >= FirstOfAdditional and < (char)(FirstOfAdditional + 256) => Additional[letter - FirstOfAdditional],
        >= '\uFF21' and <= '\uFF3A' => (char)(letter - '\uFF21' + 'a'),
        >= '\uFF41' and <= '\uFF5A' => (char)(letter - '\uFF41' + 'a'),
        _ => '.',
    };

    private static string Pair(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'Þ' or 'þ' => "th",
        'Œ' or 'œ' => "oe",
        'Ĳ' or 'ĳ' => "ij",
        'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => "dz",
        'Ǉ' or 'ǈ' or 'ǉ' => "lj",
        'Ǌ' or 'ǋ' or 'ǌ' => "nj",
        _ => "ae",
    };
}
