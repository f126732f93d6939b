using System.Globalization;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Facts;

/// <summary>
/// Reads numbers: digits with the separators of the text's language, number words, multipliers. What can be read in two ways is not read: "1.234,5"
/// in English, "3-5", a version, a date.
/// </summary>
internal static class NumberReader
{
    private const int MostDigits = 15;
    private const decimal Largest = 1_000_000_000_000_000_000;
    private const int MostWords = 6;

    /// <summary>The number that begins at a token; null where none does.</summary>
    internal static ReadNumber? Read(FactText text, int at)
    {
        var token = text[at];
        if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && char.IsDigit(text.SignAt(at))))
            return Digits(text, at);
        if (token.Kind != TokenKind.Word)
            return null;
        var word = text.WordAt(at);
        if (word.Several is { } several)
            return Several(text, at, several);
        return word.Number is not null || word.Multiplier is not null || text.Of(at).Contains('-') ? Written(text, at, word) : null;
    }

    private static ReadNumber? Digits(FactText text, int at)
    {
        var digits = text.Of(at);
        var suffix = 0;
        if (text[at].Kind == TokenKind.Word)
        {
            var end = 0;
            while (end < digits.Length && (char.IsDigit(digits[end]) || (digits[end] is '.' or ',' && end + 1 < digits.Length && char.IsDigit(digits[end + 1]))))
                end++;
            suffix = digits.Length - end;
            digits = digits[..end];
        }
        if (Parse(digits, text.DecimalComma) is not { } value)
            return null;
        var next = at + 1;
        // "1 200 000": groups of three behind a space that is no plain one, or behind a plain one where that is the custom.
        var grouped = digits.Length <= 3 && !digits.ContainsAny('.', ',');
        while (grouped && suffix == 0 && text.IsNumber(next) && text[next].Length == 3 && IsGroupSpace(text, next - 1) && value < Largest / 1000 && Group(text.Of(next)) is { } group)
        {
            value = (value * 1000) + group;
            next++;
        }
        if (suffix > 0)
            return new ReadNumber(value, next, false, false, false, suffix);
        return Multiply(text, value, next, written: false);
    }

    private static decimal? Group(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsDigit(digit))
                return null;
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        }
        return value;
    }

    private static bool IsGroupSpace(FactText text, int at) =>
        text.Between(at) is "\u00A0" or "\u202F" or "\u2009" || (text.Between(at) is " " && text.Language is "fr" or "ru" or "uk" or "sv" or "no" or "pl" or "cs" or "fi");

    private static ReadNumber? Several(FactText text, int at, decimal several)
    {
        var next = at + 1;
        // "tens of thousands": the first word of two that mean several.
        if (text.WordAt(next + 1).Several is { } of && IsOf(text, next))
            return new ReadNumber(several * of, next + 2, true, true, false, 0);
        return new ReadNumber(several, next, true, true, false, 0);
    }

    private static ReadNumber? Written(FactText text, int at, FactWord word)
    {
        // "a dozen", "a million".
        if (word.Multiplier is { } alone && text.Is(at - 1, "a"))
            return Multiply(text, alone, at + 1, written: true);
        var value = 0m;
        var next = at;
        for (var read = 0; read < MostWords && next < text.Count; read++, next++)
        {
            var number = NumberOf(text, next);
            if (number is null || (value > 0 && (number >= 10 || value % 10 != 0 || value > 90)))
                break;
            value += number.Value;
            // "Twenty-five": beside a capital the hyphen is a token.
            if (value % 10 == 0 && text.SignAt(next + 1) == '-' && text.Touches(next + 1) && text.Touches(next + 2) && text.WordAt(next + 2).Number is > 0 and < 10)
                next++;
        }
        return next == at ? null : Multiply(text, value, next, written: true);
    }

    // "twenty-five" is one token.
    private static decimal? NumberOf(FactText text, int at)
    {
        if (text.WordAt(at).Number is { } number)
            return number;
        if (!text.IsWord(at))
            return null;
        var word = text.Of(at);
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || text.WordOf(word[..hyphen]).Number is not (>= 20 and < 100 and var tens) || text.WordOf(word[(hyphen + 1)..]).Number is not (> 0 and < 10 and var ones))
            return null;
        return tens + ones;
    }

    // "3.5 million", "5 lakh crore", "mil millones", "one hundred and twenty".
    private static ReadNumber? Multiply(FactText text, decimal value, int next, bool written)
    {
        var multiplied = 0;
        while (multiplied < 2 && text.WordAt(next).Multiplier is { } multiplier)
        {
            value *= multiplier;
            if (value > Largest)
                return null;
            multiplied++;
            next++;
            if (written && multiplier == 100 && multiplied == 1)
            {
                var rest = text.Is(next, "and") ? next + 1 : next;
                if (NumberOf(text, rest) is { } ones and < 100)
                {
                    value += ones;
                    next = rest + 1;
                }
            }
        }
        return new ReadNumber(value, next, false, written, multiplied > 0, 0);
    }

    private static bool IsOf(FactText text, int at) => text.Is(at, "of") || text.Is(at, "de") || text.Is(at, "di") || text.Is(at, "von");

    private static decimal? Parse(ReadOnlySpan<char> digits, bool decimalComma)
    {
        var (point, separator) = decimalComma ? (',', '.') : ('.', ',');
        Span<char> plain = stackalloc char[MostDigits + 1];
        var (length, sinceSeparator, separators, points) = (0, 0, 0, 0);
        foreach (var sign in digits)
        {
            if (length > MostDigits)
                return null;
            if (char.IsDigit(sign))
            {
                plain[length++] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign));
                sinceSeparator++;
            }
            else if ((sign == separator || sign == '٬') && points == 0 && (separators == 0 ? length is > 0 and <= 3 : sinceSeparator == 3))
            {
                (separators, sinceSeparator) = (separators + 1, 0);
            }
            else if ((sign == point || sign == '٫') && points == 0 && length > 0 && (separators == 0 || sinceSeparator == 3))
            {
                plain[length++] = '.';
                (points, sinceSeparator) = (1, 0);
            }
            else
            {
                return null;
            }
        }
        // "3.5" in a language with decimal commas: one or two digits are no group of thousands.
        if (separators == 1 && points == 0 && sinceSeparator is 1 or 2 && decimalComma)
            return ParsePlain(plain, length, length - sinceSeparator);
        if (separators > 0 && points == 0 && sinceSeparator != 3)
            return null;
        // "1,234" in a language with decimal commas is 1.234: hardly meant in news.
        if (decimalComma && points == 1 && separators == 0 && sinceSeparator == 3)
            return null;
        // "007", or the rest of a number that was torn apart.
        if (length > 1 && plain[0] == '0' && plain[1] != '.')
            return null;
        return length > 0 && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static decimal? ParsePlain(ReadOnlySpan<char> digits, int length, int point)
    {
        Span<char> plain = stackalloc char[MostDigits + 2];
        digits[..point].CopyTo(plain);
        plain[point] = '.';
        digits[point..length].CopyTo(plain[(point + 1)..]);
        return decimal.TryParse(plain[..(length + 1)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
