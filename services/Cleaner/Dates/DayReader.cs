namespace Ingest.Cleaner.Dates;

/// <summary>Reads a day at a token: year first, numbers alone, day and month name, month name and day, in every order that a language uses.</summary>
internal readonly ref struct DayReader(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, bool monthFirst)
{
    /// <summary>Tokens that may stand between day and month, or month and year ("of", "de", ".", ",").</summary>
    private const int MaxFiller = 3;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;
    private readonly bool _monthFirst = monthFirst;

    /// <summary>The day that begins at a token; null where none does.</summary>
    public FoundDay? Read(int at)
    {
        var token = _tokens[at];
        if (token.Kind == TokenKind.Mark)
            return null;
        if (token.Kind == TokenKind.Word)
            return MonthFirstName(at);
        if (token.Value < 0 || IsTouched(at))
            return null;
        return token.Length switch
        {
            4 => YearFirst(at),
            8 => Compact(at),
            // 民國108年 counts from 1912.
            3 => EraYear(at),
            1 or 2 => EraYear(at) ?? Numeric(at) ?? DayFirstName(at),
            _ => null,
        };
    }

    // "1.31/12/2019", "A31" and the like are parts of other numbers.
    private bool IsTouched(int at) =>
        _tokens[at].Start > 0 && (char.IsAsciiLetterOrDigit(_text[_tokens[at].Start - 1]) || (_text[_tokens[at].Start - 1] is '/' or '.' or '-' or ',' && _tokens[at].Start > 1 && DateTokenizer.Digit(_text[_tokens[at].Start - 2]) >= 0));

    private bool IsMark(int at, char mark) => at < _tokens.Length && _tokens[at].Kind == TokenKind.Mark && _tokens[at].Value == mark;

    private ReadOnlySpan<char> Word(int at) => at < _tokens.Length && _tokens[at].Kind == TokenKind.Word ? _text.Slice(_tokens[at].Start, _tokens[at].Length) : default;

    private bool IsNumber(int at, int maxDigits) => at < _tokens.Length && _tokens[at].Kind == TokenKind.Number && _tokens[at].Length <= maxDigits;

    private bool IsFree(int end) =>
        end >= _tokens.Length || _tokens[end].Start > _tokens[end - 1].End || _tokens[end].Kind != TokenKind.Mark || _tokens[end].Value is not ('/' or '-') || end + 1 >= _tokens.Length || _tokens[end + 1].Kind != TokenKind.Number || _tokens[end + 1].Start > _tokens[end].End
        // "28.04.2023-19:20".
        || (IsMark(end + 2, ':') && _tokens[end + 2].Start == _tokens[end + 1].End);

    // 2019-12-31, 2019/12/31, 2019. 12. 31., 2019年12月31日, 2019년 12월 31일, 2019 december 31, 2019 m. gruodžio 31 d., 2019-365, 2019-W01-2.
    private FoundDay? YearFirst(int at)
    {
        var year = _tokens[at].Value;
        if (at + 2 >= _tokens.Length)
            return null;
        if (Word(at + 1) is "年" or "년")
            return Units(at, year);
        if (_tokens[at + 1].Kind == TokenKind.Mark && (char)_tokens[at + 1].Value is ('-' or '/' or '.' or '‐' or '‑') and var mark)
        {
            if (IsNumber(at + 2, 2) && IsMark(at + 3, mark) && IsNumber(at + 4, 2) && IsFree(at + 5))
                return Of(_tokens[at + 2].Value, _tokens[at + 4].Value, year, at + 5);
            if (mark == '-' && IsNumber(at + 2, 3) && _tokens[at + 2].Length == 3)
                return Ordinal(year, _tokens[at + 2].Value, at + 3);
            if (mark == '-' && Word(at + 2) is "W" && IsNumber(at + 3, 2) && IsMark(at + 4, '-') && IsNumber(at + 5, 1))
                return Week(year, _tokens[at + 3].Value, _tokens[at + 5].Value, at + 6);
        }
        var next = Skip(at + 1, MaxFiller);
        var (month, end) = Month(next);
        next = Skip(end, 1);
        if (month == 0 || !IsNumber(next, 2))
            return null;
        return Of(month, _tokens[next].Value, year, next + 1);
    }

    private FoundDay? Units(int at, long year)
    {
        if (!IsNumber(at + 2, 2) || Word(at + 3) is not ("月" or "월") || !IsNumber(at + 4, 2) || Word(at + 5) is not ("日" or "号" or "號" or "일"))
            return null;
        return Of(_tokens[at + 2].Value, _tokens[at + 4].Value, year, at + 6);
    }

    // 令和元年 is the first year; the others are numbers: 令和6年12月31日, 民國108年12月31日.
    private FoundDay? EraYear(int at)
    {
        if (Word(at + 1) is not ("年" or "년"))
            return null;
        var year = Calendars.EraYear(_text[.._tokens[at].Start], _tokens[at].Value);
        return year == _tokens[at].Value ? null : Units(at, year);
    }

    // 31/12/2019, 31.12.2019, 31-12-2019, 12/31/2019, 31.12.19.
    private FoundDay? Numeric(int at)
    {
        if (at + 4 >= _tokens.Length || _tokens[at + 1].Kind != TokenKind.Mark || (char)_tokens[at + 1].Value is not ('/' or '.' or '-') || !IsNumber(at + 2, 2) || !IsMark(at + 3, (char)_tokens[at + 1].Value) || _tokens[at + 4].Kind != TokenKind.Number || !IsFree(at + 5))
            return null;
        var year = _tokens[at + 4];
        if (year.Length is not (2 or 4) || (year.Length == 2 && at + 6 < _tokens.Length && IsMark(at + 5, '.') && _tokens[at + 5].Start == year.End && IsNumber(at + 6, 4) && _tokens[at + 6].Start == _tokens[at + 5].End))
            return null;
        // Two digits are years of the web: 90 to 99 and 00 on.
        var full = year.Length == 4 ? year.Value : year.Value + (year.Value >= 90 ? 1900 : 2000);
        var (day, month) = (_tokens[at].Value, _tokens[at + 2].Value);
        if (full is >= 1300 and <= 1499)
            return Calendars.Jalali(full, month, day) is { } solar ? new FoundDay(solar, at + 5) : null;
        if (month > 12 || (_monthFirst && day <= 12 && _tokens[at + 1].Value != '.'))
            (day, month) = (month, day);
        if (Calendars.Day(full, month, day) is not { } found)
            return null;
        var swapped = day <= 12 && day != month ? Calendars.Day(full, day, month) : null;
        return new FoundDay(found, at + 5, swapped is { } other ? DateOnly.FromDateTime(other) : null);
    }

    // 20191231 alone is an article's number as often; a T and a time behind it settle it.
    private FoundDay? Compact(int at)
    {
        var value = _tokens[at].Value;
        var whole = _tokens.Length == 1 || (Word(at + 1) is "T" && at + 2 < _tokens.Length && _tokens[at + 2].Start == _tokens[at + 1].End && _tokens[at + 2].Length is 4 or 6);
        return whole ? Of(value / 100 % 100, value % 100, value / 10_000, at + 1) : null;
    }

    private static FoundDay? Ordinal(long year, long day, int end) =>
        year is >= 1900 and <= 2199 && day >= 1 && day <= (DateTime.IsLeapYear((int)year) ? 366 : 365)
            ? new FoundDay(new DateTime((int)year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1), end)
            : null;

    private static FoundDay? Week(long year, long week, long day, int end) =>
        year is >= 1900 and <= 2199 && week >= 1 && week <= System.Globalization.ISOWeek.GetWeeksInYear((int)year) && day is >= 1 and <= 7
            ? new FoundDay(System.Globalization.ISOWeek.ToDateTime((int)year, (int)week, day == 7 ? DayOfWeek.Sunday : (DayOfWeek)day), end)
            : null;

    // 31 December 2019, 31-Dec-2019, 31. Dezember 2019, 31 de diciembre de 2019, 31st of December, 2019, 31 tháng 12 năm 2019, 11 دی 1398.
    private FoundDay? DayFirstName(int at)
    {
        var day = _tokens[at].Value;
        var next = Skip(SkipOrdinal(at), MaxFiller);
        if (Word(next) is "tháng" or "Tháng" && IsNumber(next + 1, 2))
        {
            var year = Skip(next + 2, 2);
            return Year(year) is { } vietnamese ? Of(_tokens[next + 1].Value, day, vietnamese, year + 1) : null;
        }
        if (MonthNames.FindJalali(Word(next)) is > 0 and var solar && Skip(next + 1, 1) is var solarYear && IsNumber(solarYear, 4) && Calendars.Jalali(_tokens[solarYear].Value, solar, day) is { } converted)
            return new FoundDay(converted, solarYear + 1);
        var (month, end) = Month(next);
        return month == 0 ? null : WithYear(month, day, end);
    }

    // December 31, 2019; Dec. 31st 2019; Dec 31 22:10:00 EST 2019.
    private FoundDay? MonthFirstName(int at)
    {
        if (_tokens[at].Length < 2 || (_tokens[at].Start > 0 && char.IsLetterOrDigit(_text[_tokens[at].Start - 1]) && _text[_tokens[at].Start - 1] < '\u2E80' && !IsGluedCapital(at)))
            return null;
        var (month, end) = Month(at);
        if (month == 0)
            return null;
        var next = IsMark(end, '.') ? end + 1 : end;
        if (!IsNumber(next, 2) || _tokens[next].Value is < 1 or > 31)
            return null;
        return WithYear(month, _tokens[next].Value, SkipOrdinal(next));
    }

    private bool IsGluedCapital(int at) => char.IsUpper(_text[_tokens[at].Start]) && char.IsLower(_text[_tokens[at].Start - 1]);

    private FoundDay? WithYear(int month, long day, int end)
    {
        var at = Skip(end, MaxFiller);
        if (Year(at) is { } year)
            return Of(month, day, year, at + 1);
        // The time may stand between: "Dec 31 22:10:00 EST 2019", "31 December, 10.15 Uhr, 2019" is not written.
        if (!IsNumber(at, 2) || !IsMark(at + 1, ':') || !IsNumber(at + 2, 2))
            return null;
        for (var i = at + 3; i < Math.Min(_tokens.Length, at + 9); i++)
        {
            if (Year(i) is { } later && _tokens[i].Start > _tokens[i - 1].End && Of(month, day, later, i + 1) is { } found)
                return found with { Clock = at };
        }
        return null;
    }

    private long? Year(int at)
    {
        if (at >= _tokens.Length || _tokens[at].Kind != TokenKind.Number)
            return null;
        if (_tokens[at].Length == 4 && (at + 1 >= _tokens.Length || _tokens[at + 1].Start > _tokens[at].End || _tokens[at + 1].Kind != TokenKind.Mark || _tokens[at + 1].Value is not ('%' or ':')))
            return _tokens[at].Value;
        // '19 and -19 ("31-Dec-19") are years, 19 alone is a number.
        return _tokens[at].Length == 2 && at > 0 && (IsMark(at - 1, '\'') || IsMark(at - 1, '’') || (IsMark(at - 1, '-') && _tokens[at - 1].End == _tokens[at].Start)) && !IsMark(at + 1, ':')
            ? _tokens[at].Value + (_tokens[at].Value >= 90 ? 1900 : 2000)
            : null;
    }

    private (int Month, int End) Month(int at)
    {
        var word = Word(at);
        if (word.IsEmpty)
            return (0, at);
        // Two words ("كانون الثاني"), or two parts with a full stop ("ธ.ค."): the longer first.
        if (!Word(at + 1).IsEmpty && _tokens[at + 1].Start == _tokens[at].End + 1 && MonthNames.Find(_text[_tokens[at].Start.._tokens[at + 1].End]) is > 0 and var two)
            return (two, at + 2);
        if (IsMark(at + 1, '.') && !Word(at + 2).IsEmpty && _tokens[at + 2].Start == _tokens[at + 1].End && MonthNames.Find(_text[_tokens[at].Start.._tokens[at + 2].End]) is > 0 and var dotted)
            return (dotted, at + 3);
        return (MonthNames.Find(word), at + 1);
    }

    // st, nd, rd, th, er, º, ª, °, "-го", "." behind a day's number.
    private int SkipOrdinal(int at)
    {
        var next = at + 1;
        if (next >= _tokens.Length || _tokens[next].Start > _tokens[at].End)
            return next;
        if (Word(next) is "st" or "nd" or "rd" or "th" or "er" or "º" or "ª" or "ª" or "e" or "eme" or "го" or "η" or "ος" or "ST" or "ND" or "RD" or "TH")
            return next + 1;
        if (IsMark(next, '-') && Word(next + 1) is "го" or "е" or "a" or "ші")
            return next + 2;
        return IsMark(next, '.') || IsMark(next, '°') ? next + 1 : next;
    }

    private int Skip(int at, int most)
    {
        for (var skipped = 0; skipped < most && at < _tokens.Length; skipped++, at++)
        {
            if (_tokens[at].Kind == TokenKind.Number || (_tokens[at].Kind == TokenKind.Mark ? (char)_tokens[at].Value is not ('.' or ',' or '-' or '/' or '\'' or '’' or '،') : !IsFiller(Word(at))))
                return at;
        }
        return at;
    }

    private static bool IsFiller(ReadOnlySpan<char> word) => word is
        "of" or "de" or "del" or "d" or "do" or "da" or "di" or "den" or "the" or "a" or "el" or "i" or "năm" or "ngày" or "m" or "của" or "г" or "του" or "ל" or "De" or "DE" or "OF" or "dne" or "lo" or "le" or "bulan" or "tahun" or "พ" or "ศ" or "سنة" or "عام" or "من";

    private static FoundDay? Of(long month, long day, long year, int end)
    {
        var found = year is >= 1300 and <= 1499 ? Calendars.Jalali(year, month, day) : Calendars.Day(year, month, day);
        return found is { } known ? new FoundDay(known, end) : null;
    }
}
