namespace Ingest.Names.Letters;

/// <summary>
/// Arabic and Hebrew script, which leave short vowels out. Those are put back by the most frequent shapes of names: a after the first consonant
/// (Mahmud, Hasan), i before the last of C-ā-C-C (Qasim, Khalid), a elsewhere. Names of other shapes have to be listed in <see cref="NameSpellings"/>.
/// </summary>
internal static class SemiticLetters
{
    /// <summary>Vowel letters are upper case here, to be told from consonants until the short vowels are in.</summary>
    private static string? Sound(char letter) => letter switch
    {
        'ا' or 'آ' or 'أ' or 'ى' or 'ة' or 'ٱ' => "A",
        'إ' => "I",
        'ئ' => "I",
        'ؤ' => "U",
        'و' or 'ו' => "W",
        'ي' or 'ی' or 'י' => "Y",
        'ع' or 'ء' or 'ע' => "'",
        'א' => "A",
        'ب' or 'ב' => "b",
        'پ' or 'פ' or 'ף' => "p",
        'ت' or 'ط' or 'ת' or 'ט' => "t",
        'ث' => "t",
        'ج' => "j",
        'چ' => "ch",
        'ح' or 'ه' or 'ھ' or 'ہ' or 'ה' or 'ח' => "h",
        'خ' => "kh",
        'د' or 'ذ' or 'ض' or 'ד' => "d",
        'ر' or 'ר' => "r",
        'ز' or 'ظ' or 'ז' => "z",
        'ژ' => "zh",
        'س' or 'ص' or 'ס' => "s",
        'ش' or 'ש' => "sh",
        'غ' or 'گ' or 'ג' => "g",
        'ف' => "f",
        'ق' or 'ك' or 'ک' or 'כ' or 'ך' or 'ק' => "k",
        'ل' or 'ל' => "l",
        'م' or 'מ' or 'ם' => "m",
        'ن' or 'נ' or 'ן' => "n",
        'צ' or 'ץ' => "ts",
        _ => null,
    };

    /// <summary>Whether a word is of these scripts.</summary>
    internal static bool Has(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\u05D0', '\u06FF');

    internal static bool IsLetter(char letter) => Sound(letter) is not null;

    /// <summary>Marks for vowels and length, the tatweel that stretches a line, and Hebrew's points.</summary>
    internal static bool IsSilent(char letter) => letter is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or (>= '\u0591' and <= '\u05C7');

    /// <summary>A word without its article, its marks and whatever is no letter.</summary>
    internal static void Bare(scoped ReadOnlySpan<char> word, ref LetterBuffer letters)
    {
        foreach (var letter in word)
        {
            if (IsLetter(letter))
                letters.Add(letter);
        }
        var bare = letters.Written;
        if (bare.Length > 3 && bare[0] is 'ا' && bare[1] is 'ل' && !bare.SequenceEqual("الله"))
        {
            bare[2..].CopyTo(bare);
            letters.Cut(bare.Length - 2);
        }
    }

    /// <summary>Makes the letters one that Arabic and Persian keyboards give apart, and those with a hamza that is often left out.</summary>
    internal static void Unify(Span<char> bare)
    {
        foreach (ref var letter in bare)
        {
            letter = letter switch
            {
                'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
                'ى' or 'ی' => 'ي',
                'ک' => 'ك',
                'ہ' or 'ھ' => 'ه',
                _ => letter,
            };
        }
    }

    /// <summary>A word as <see cref="Bare"/> and <see cref="Unify"/> leave it.</summary>
    internal static string LookUpForm(string word)
    {
        Span<char> space = stackalloc char[word.Length];
        var bare = new LetterBuffer(space);
        Bare(word, ref bare);
        Unify(bare.Written);
        return new string(bare.Written);
    }

    /// <summary>Romanises a word that <see cref="Bare"/> has written.</summary>
    internal static void Add(scoped ReadOnlySpan<char> word, ref LetterBuffer letters)
    {
        if (word.EndsWith("الله"))
        {
            if (word.Length > 4)
                Add(word[..^4], ref letters);
            letters.Add("ala");
            return;
        }
        var consonants = 0; // since the last vowel
        var sounds = 0;
        var lengthened = false; // the last vowel was written, not put in
        for (var i = 0; i < word.Length && !letters.IsFull; i++)
        {
            if (Sound(word[i]) is not { } sound)
                continue;
            var vowel = Vowel(word, i, sound, consonants > 0, letters.Last());
            if (vowel != '\0')
            {
                letters.Add(vowel);
                consonants = 0;
                lengthened = true;
                sounds++;
                continue;
            }
            if (consonants > 0 && (sounds == 1 || i == word.Length - 1 || consonants > 1))
            {
                letters.Add(lengthened && i == word.Length - 1 && sounds == 3 ? 'i' : 'a');
                consonants = 0;
                lengthened = false;
            }
            if (sound == "'" && sounds == 0)
                letters.Add('a');
            else if (sound != "'")
                letters.Add(sound switch { "W" => "v", "Y" => "y", _ => sound });
            consonants = sound == "'" && sounds == 0 ? 0 : consonants + 1;
            sounds++;
        }
    }

    private static char Vowel(ReadOnlySpan<char> word, int index, string sound, bool afterConsonant, char before)
    {
        var last = index == word.Length - 1;
        var nextIsVowel = !last && Sound(word[index + 1]) is "A" or "W" or "Y";
        return sound switch
        {
            "A" => 'a',
            "I" => 'i',
            "U" => 'u',
            "W" when index > 0 && afterConsonant && (last || !nextIsVowel) => 'u',
            "Y" when index > 0 && (afterConsonant || before == 'a') && (last || !nextIsVowel) => 'i',
            "h" when last && word[index] is 'ה' => 'a',
            _ => '\0',
        };
    }
}
