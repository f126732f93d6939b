using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Text;

/// <summary>How long a text is for a reader.</summary>
/// <param name="Words">Words; in scripts without spaces by the factors below.</param>
/// <param name="ReadingSeconds">Silent reading by an adult, rounded up.</param>
internal readonly record struct TextLength(int Words, int ReadingSeconds)
{
    // M. Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019): 238 for English non-fiction.
    private const double WordsPerMinute = 238;

    // S. Trauzettel-Klosinski, K. Dietz, Standardized assessment of reading performance, IOVS 53 (2012): Chinese 255 characters or 158 words a
    // minute, Japanese 357 characters or 193 words a minute. The characters for each word follow from these.
    private const double ChineseCharactersPerMinute = 255;
    private const double ChineseCharactersPerWord = 255 / 158.0;
    private const double JapaneseCharactersPerMinute = 357;
    private const double JapaneseCharactersPerWord = 357 / 193.0;

    // Thai, Lao, Khmer and Burmese: an estimate of our own, four base letters a word (marks are not counted), read as fast as other words.
    private const double SoutheastAsianLettersPerWord = 4;

    /// <summary>Measures. Words are runs of letters and digits, with apostrophes and points between two of them ("don't", "3.5").</summary>
    internal static TextLength Of(IEnumerable<string> pieces)
    {
        long words = 0, ideographs = 0, kana = 0, southeast = 0;
        foreach (var piece in pieces)
        {
            var inWord = false;
            Rune? joiner = null;
            foreach (var rune in piece.EnumerateRunes())
            {
                var isLetter = Rune.IsLetterOrDigit(rune);
                var script = Scripts.Of(rune.Value);
                if (isLetter && Scripts.HasNoSpaces(script))
                {
                    _ = script switch { Script.Han => ideographs++, Script.Kana => kana++, _ => southeast++ };
                    (inWord, joiner) = (false, null);
                }
                else if (isLetter)
                {
                    words += inWord ? 0 : 1;
                    (inWord, joiner) = (true, null);
                }
                else if (inWord && joiner is null && rune.Value is '\'' or '’' or '.' or ',')
                {
                    joiner = rune;
                }
                else if (!IsMark(rune))
                {
                    (inWord, joiner) = (false, null);
                }
            }
        }
        var japanese = kana * 20 > kana + ideographs;
        var characters = kana + ideographs;
        var spaced = words + (southeast / SoutheastAsianLettersPerWord);
        var total = spaced + (characters / (japanese ? JapaneseCharactersPerWord : ChineseCharactersPerWord));
        var minutes = (spaced / WordsPerMinute) + (characters / (japanese ? JapaneseCharactersPerMinute : ChineseCharactersPerMinute));
        return new TextLength((int)Math.Ceiling(total), (int)Math.Ceiling(minutes * 60));
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}
