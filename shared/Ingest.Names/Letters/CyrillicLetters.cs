using System.Buffers;

namespace Ingest.Names.Letters;

/// <summary>
/// Cyrillic as English-language news writes it: BGN/PCGN 1947 (Russian) and 2019 (Ukrainian) as far as the two agree, signs left out, ё as e.
/// In a word with a letter that only Serbian or Macedonian has, ш, ч and ж lose their marks, as šport, Vučić and Žižek do in print.
/// </summary>
internal static class CyrillicLetters
{
    private static readonly SearchValues<char> SerbianOnly = SearchValues.Create("ђјљњћџѓќЂЈЉЊЋЏЃЌ");

    private static readonly string[] FromA =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "a", "y", "", "e", "yu", "ya",
    ];

    private static readonly string[] FromIeGrave = ["e", "e", "dj", "g", "ye", "dz", "i", "yi", "j", "lj", "nj", "c", "k", "i", "u", "dz"];

    internal static bool IsSerbian(ReadOnlySpan<char> word) => word.ContainsAny(SerbianOnly);

    internal static bool TryAdd(char letter, bool serbian, bool first, bool last, ref LetterBuffer letters)
    {
        var small = letter switch
        {
            >= 'А' and <= 'Я' => (char)(letter + 0x20),
            >= 'Ѐ' and <= 'Џ' => (char)(letter + 0x50),
            _ => letter,
        };
        var latin = small switch
        {
            'ш' when serbian => "s",
            'ч' when serbian => "c",
            'ж' when serbian => "z",
            'х' when serbian => "h",
            'ц' when serbian => "c",
            'є' when !first => "ie",
            'ї' when !first => "i",
            // The hard sign of Russian stands before a vowel and is silent; Bulgarian's is a vowel.
            'ъ' when last || letters.Last() is 'b' or 'd' => "",
            >= 'а' and <= 'я' => FromA[small - 'а'],
            >= 'ѐ' and <= 'џ' => FromIeGrave[small - 'ѐ'],
            'Ґ' or 'ґ' => "g",
            'Қ' or 'қ' => "k",
            'Ә' or 'ә' => "a",
            'Ғ' or 'ғ' => "g",
            'Ң' or 'ң' => "n",
            'Ө' or 'ө' => "o",
            'Ү' or 'ү' or 'Ұ' or 'ұ' => "u",
            'Һ' or 'һ' => "h",
            _ => null,
        };
        if (latin is null)
            return false;
        letters.Add(latin);
        return true;
    }
}
