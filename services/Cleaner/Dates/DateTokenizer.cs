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
                if (IsGluedYear(text, tokens[..count], start, i))
                    (i, value) = (start + 4, Value(text.Slice(start, 4)));
                tokens[count++] = new DateToken(TokenKind.Number, start, i - start, i - start > 14 ? -1 : value);
            }
            else if (Units.Contains(c, StringComparison.Ordinal))
                tokens[count++] = new DateToken(TokenKind.Word, i++, 1, 0);
            else if (IsLetter(c))
            {
                while (i < text.Length && IsLetter(text[i]) && !Units.Contains(text[i], StringComparison.Ordinal) && !IsGluedMonth(text, start, i))
                    i++;
                tokens[count++] = new DateToken(TokenKind.Word, start, i - start, 0);
            }
            else
                tokens[count++] = new DateToken(TokenKind.Mark, i++, 1, c);
        }
        return count;
    }

    // "October 17, 20236:01 PM", "2 May 202511 min", "27/05/202412:30": where elements stood side by side a year has what followed it glued to it.
    private static bool IsGluedYear(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> before, int start, int end)
    {
        if (end - start is < 5 or > 6 || text.Slice(start, 2) is not ("19" or "20"))
            return false;
        if (before is [.., { Kind: TokenKind.Number, Length: <= 2 }, { Kind: TokenKind.Mark, Value: '/' or '.' or '-' }, { Kind: TokenKind.Number, Length: <= 2 }, { Kind: TokenKind.Mark, Value: '/' or '.' or '-' }])
            return end < text.Length && text[end] == ':';
        // A month stands right before the year, or a day between them.
        for (var i = before.Length - 1; i >= 0 && i >= before.Length - 4; i--)
        {
            if (before[i].Kind == TokenKind.Word && MonthNames.Find(text.Slice(before[i].Start, before[i].Length)) > 0)
                return true;
            if (before[i] is { Kind: TokenKind.Number, Length: > 2 })
                return false;
        }
        return false;
    }

    // "by Ada BergNovember 20, 2007".
    private static bool IsGluedMonth(ReadOnlySpan<char> text, int start, int at)
    {
        if (at == start || !char.IsUpper(text[at]) || !char.IsLower(text[at - 1]))
            return false;
        var end = at;
        while (end < text.Length && IsLetter(text[end]))
            end++;
        return end - at >= 3 && MonthNames.Find(text[at..end]) > 0;
    }

    private static long Value(ReadOnlySpan<char> digits)
    {
        long value = 0;
        foreach (var c in digits)
            value = (value * 10) + Digit(c);
        return value;
    }

    /// <summary>The value of a digit of any script; -1 for any other character.</summary>
    public static int Digit(char c) => c < 128 ? (char.IsAsciiDigit(c) ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || c == '\u200C' || (c > 0x2FF && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsInvisible(char c) => c is '\u200E' or '\u200F' or '\u200B' or '\u202A' or '\u202B' or '\u202C' or '\uFEFF';
}
