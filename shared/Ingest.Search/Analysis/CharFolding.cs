using System.Globalization;
using System.Text;

namespace Ingest.Search.Analysis;

/// <summary>
/// Class and folded form of every character: compatibility decomposition (NFKD, https://www.unicode.org/reports/tr15/), lower case, accents
/// dropped, digits of all scripts as 0 to 9, plus the few letters that look or are typed alike but do not decompose. Cyrillic й, ї and ў stay:
/// they are letters of their own, мой is not мои.
/// </summary>
internal static class CharFolding
{
    // Filled when a character of the page is first met: a process that reads one query builds two or three pages, not 256.
    private static readonly FoldedPage?[] Pages = new FoldedPage?[256];

    internal static CharClass ClassOf(char value) => PageOf(value).Classes[value & 0xFF];

    /// <summary>Appends the folded form; what does not fit is left out.</summary>
    internal static void Append(char value, Span<char> target, ref int length)
    {
        var page = PageOf(value);
        var single = page.Singles[value & 0xFF];
        if (single == 0)
            Append(page.Sequences[value & 0xFF], target, ref length);
        else if (length < target.Length)
            target[length++] = single;
    }

    internal static CharClass ClassOf(Rune rune) => Describe(rune.Value, Rune.GetUnicodeCategory(rune), out _);

    internal static void Append(Rune rune, Span<char> target, ref int length) =>
        Append(Fold(rune.ToString(), ScriptRanges.IsUnspaced(rune.Value)), target, ref length);

    internal static (CharClass Class, string Folded) Describe(char value)
    {
        if (char.IsSurrogate(value))
            return (CharClass.Surrogate, "");
        if (value is '\u3099' or '\u309A' or '\uFF9E' or '\uFF9F')
            return (CharClass.Mark, value is '\u3099' or '\uFF9E' ? "\u3099" : "\u309A");
        var kind = Describe(value, CharUnicodeInfo.GetUnicodeCategory(value), out var isWord);
        if (!isWord)
            return (kind, "");
        var digit = CharUnicodeInfo.GetDecimalDigitValue(value);
        if (digit >= 0)
            return (CharClass.Digit, ((char)('0' + digit)).ToString());
        var folded = Fold(value.ToString(), kind == CharClass.Unit);
        if (folded is null)
            return (CharClass.Separator, "");
        return folded.Length == 0 ? (CharClass.Ignored, "") : (kind, folded);
    }

    private static FoldedPage PageOf(char value)
    {
        ref var page = ref Pages[value >> 8];
        return Volatile.Read(ref page) ?? Build(value >> 8);
    }

    // Two threads may build the same page; the pages are equal.
    private static FoldedPage Build(int number)
    {
        var page = new FoldedPage(number);
        Volatile.Write(ref Pages[number], page);
        return page;
    }

    private static void Append(string? folded, Span<char> target, ref int length)
    {
        if (folded is null || length + folded.Length > target.Length)
            return;
        folded.CopyTo(target[length..]);
        length += folded.Length;
    }

    private static CharClass Describe(int codePoint, UnicodeCategory category, out bool isWord)
    {
        isWord = false;
        switch (codePoint)
        {
            case '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07' or '\u2032' or '\u05F3' or '"' or '\u201D' or '\u05F4' or '.' or ',' or '\u00B7':
                return CharClass.Joiner;
            case 0x200B:
                return CharClass.ZeroWidthSpace;
        }
        if (category == UnicodeCategory.Format || ScriptRanges.IsDecoration(codePoint))
            return CharClass.Ignored;
        isWord = true;
        switch (category)
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                return ScriptRanges.IsUnspaced(codePoint) ? CharClass.Unit : CharClass.Letter;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                return CharClass.Mark;
            case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber:
                return CharClass.Digit;
            default:
                isWord = false;
                return CharClass.Separator;
        }
    }

    // Null for a character whose decomposition is not a word, like ½. NFC keeps Hangul syllables and voiced kana whole.
    private static string? Fold(string value, bool composed)
    {
        // Jamo are put together later.
        if (value[0] is >= '\u1100' and <= '\u11FF' or >= '\u3131' and <= '\u318E')
            return value;
        var builder = new StringBuilder();
        foreach (var rune in value.Normalize(composed && !IsSouthEast(value[0]) ? NormalizationForm.FormKC : NormalizationForm.FormKD).EnumerateRunes())
        {
            if (ScriptRanges.IsDecoration(rune.Value))
            {
                if (rune.Value == 0x0306 && value is "й" or "Й" or "ў" or "Ў" || (rune.Value == 0x0308 && value is "ї" or "Ї"))
                    return value.ToLowerInvariant();
                continue;
            }
            var lower = Rune.ToLowerInvariant(rune);
            if (!Rune.IsLetterOrDigit(lower) && Rune.GetUnicodeCategory(lower) is not (UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber))
            {
                return null;
            }
            builder.Append(Alike(lower));
        }
        // A unit stays one letter, or its parts would pair in another way than when they are typed: Thai AM, Lao ligatures, kana digraphs.
        return composed && builder.Length > 1 && char.IsLetter(builder[^1]) ? value : builder.ToString();
    }

    private static bool IsSouthEast(char value) => value is >= '\u0E00' and <= '\u1AAF' and not (>= '\u1100' and <= '\u11FF');

    // Letters without a decomposition. Arabic: as Lucene's ArabicNormalizer and PersianNormalizer, since pages mix the code points of both.
    private static string Alike(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ς' => "σ",
        '\u0671' => "\u0627",
        '\u0629' or '\u06C1' or '\u06BE' or '\u06D5' or '\u06C3' => "\u0647",
        '\u0649' or '\u06CC' or '\u06D2' => "\u064A",
        '\u06A9' or '\u06AA' => "\u0643",
        _ => rune.ToString(),
    };
}
