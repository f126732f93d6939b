using System.Globalization;

namespace Ingest.Cleaner.Dates;

/// <summary>Splits a text into numbers (of any script's digits), words and marks, in one pass.</summary>
internal static class DateTokenizer
{
    /// <summary>Characters that are units by themselves in Chinese, Japanese and Korean dates.</summary>
    private const string Units = "年月日号號時时点點分秒년월일시분초";

    /// <summary>Fills the tokens; their number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">As long as the text at least.</param>
    public static int Split(ReadOnlySpan<char> text, Span<DateToken> tokens)
    {
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                i++;
                continue;
            }
            var start = i;
            if (Digit(c) >= 0)
            {
                long value = 0;
                for (; i < text.Length && Digit(text[i]) is >= 0 and var digit; i++)
                    value = i - start < 14 ? (value * 10) + digit : -1;
                tokens[count++] = new DateToken(TokenKind.Number, start, i - start, i - start > 14 ? -1 : value);
            }
            else if (Units.Contains(c, StringComparison.Ordinal))
                tokens[count++] = new DateToken(TokenKind.Word, i++, 1, 0);
            else if (IsLetter(c))
            {
                while (i < text.Length && IsLetter(text[i]) && !Units.Contains(text[i], StringComparison.Ordinal))
                    i++;
                tokens[count++] = new DateToken(TokenKind.Word, start, i - start, 0);
            }
            else
                tokens[count++] = new DateToken(TokenKind.Mark, i++, 1, c);
        }
        return count;
    }

    /// <summary>The value of a digit of any script; -1 for any other character.</summary>
    public static int Digit(char c) => c < 128 ? (char.IsAsciiDigit(c) ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || c == '\u200C' || (c > 0x2FF && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsInvisible(char c) => c is '\u200E' or '\u200F' or '\u200B' or '\u202A' or '\u202B' or '\u202C' or '\uFEFF';
}
