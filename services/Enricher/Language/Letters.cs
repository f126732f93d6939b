using System.Globalization;

namespace Ingest.Enricher.Language;

/// <summary>
/// What the detector reads of each UTF-16 unit: its letter in lower case and its script. Digits, signs, surrogates and punctuation only
/// separate; accents that stand as combining marks of their own are passed over, since half of the texts lack them. Two tables of the Basic
/// Multilingual Plane, 192 KB, made once.
/// </summary>
internal static class Letters
{
    /// <summary>No letter: ends a word.</summary>
    internal const char Separator = ' ';

    /// <summary>Neither a letter nor the end of a word.</summary>
    internal const char Mark = '\u0001';

    private const int Units = char.MaxValue + 1;

    private static readonly char[] Lower = new char[Units];
    private static readonly Script[] ScriptByUnit = new Script[Units];

    static Letters()
    {
        for (var unit = 0; unit < Units; unit++)
        {
            Lower[unit] = Read((char)unit);
            ScriptByUnit[unit] = Lower[unit] is Separator or Mark ? Script.Other : Scripts.Of(Lower[unit]);
        }
    }

    /// <summary>The letter in lower case, <see cref="Separator"/> or <see cref="Mark"/>.</summary>
    internal static char Of(char unit) => Lower[unit];

    /// <summary>The script of a letter that <see cref="Of"/> gave.</summary>
    internal static Script ScriptOf(char letter) => ScriptByUnit[letter];

    private static char Read(char unit)
    {
        // The invariant culture leaves the Turkish capital as it is.
        if (unit == '\u0130')
            return 'i';
        return char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => char.ToLowerInvariant(unit),
            UnicodeCategory.NonSpacingMark when unit is < '\u0900' or >= '\uFE00' => Mark,
            // Vowel signs of the scripts of India are letters in all but name.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => unit,
            UnicodeCategory.Format when unit is '\u00AD' => Mark,
            _ => Separator,
        };
    }
}
