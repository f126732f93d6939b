using System.Globalization;
using System.Text;

namespace Ingest.Enricher.Watch;

/// <summary>
/// Folds letters for comparison: lower case by the invariant culture, without diacritics, Arabic vowel signs and Hebrew points; letters that no
/// decomposition has, such as ø and ß, by their usual replacement. Vowel signs of Indian and other scripts are letters and stay.
/// </summary>
internal static class WatchFolding
{
    // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; what lies behind is only lowered, but for the Latin and Greek letters at the table's end.
    private const int TableSize = 0x2000;
    private const int FirstKept = 0x0700;
    private const int FirstExtended = 0x1E00;

    // Zero: the sign is dropped.
    private static readonly char[] Table = Build();

    /// <summary>How many units a folded unit of text takes at most.</summary>
    internal const int MostUnits = 2;

    /// <summary>Writes a folded letter; the number of units written, which is zero for a mark that is dropped.</summary>
    internal static int Fold(char letter, Span<char> into)
    {
        var second = letter switch
        {
            'ß' or 'ẞ' => 's',
            'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
            'þ' or 'Þ' => 'h',
            _ => '\0',
        };
        var folded = letter < TableSize ? Table[letter] : char.ToLowerInvariant(letter);
        if (folded == '\0')
            return 0;
        into[0] = folded;
        if (second == '\0')
            return 1;
        into[1] = second;
        return 2;
    }

    private static char[] Build()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
            table[i] = FoldSlowly((char)i);
        return table;
    }

    private static char FoldSlowly(char letter)
    {
        switch (letter)
        {
            case 'ø' or 'Ø':
                return 'o';
            case 'đ' or 'Đ' or 'ð' or 'Ð':
                return 'd';
            case 'ł' or 'Ł':
                return 'l';
            case 'ħ' or 'Ħ':
                return 'h';
            case 'ı' or 'İ':
                return 'i';
            case 'ß' or 'ẞ':
                return 's';
            case 'æ' or 'Æ':
                return 'a';
            case 'œ' or 'Œ':
                return 'o';
            case 'þ' or 'Þ':
                return 't';
            case 'ى':
                return 'ي';
            case 'ـ':
                return '\0';
            default:
                break;
        }
        if (letter is >= (char)FirstKept and < (char)FirstExtended)
            return char.ToLowerInvariant(letter);
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                return char.ToLowerInvariant(part);
        }
        return '\0';
    }
}
