namespace Ingest.Cleaner.Dates;

/// <summary>Reads a time of day with its zone: 22:10, 22h10, 10.10 Uhr, 10:10 p.m., 10 pm, 22時10分, 오후 10시 10분, 下午10:10.</summary>
internal readonly ref struct ClockReader(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, DateTime day)
{
    /// <summary>The widest offset in use is +14:00.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;
    private readonly DateTime _day = day;

    /// <summary>The time that begins at a token; null where none does.</summary>
    public FoundClock? Read(int at)
    {
        if (!IsNumber(at, 6) || _tokens[at].Value < 0)
            return null;
        if (_tokens[at].Length is 4 or 6)
            return Compact(at);
        if (_tokens[at].Length > 2)
            return null;
        var hour = _tokens[at].Value;
        long minute = 0, second = 0;
        var next = at + 1;
        var dotted = false;
        if (IsMark(next, ':') || IsMark(next, '：') || Word(next) is "h" or "H" or "時" or "时" or "点" or "點" or "시" || IsMark(next, '.'))
        {
            dotted = IsMark(next, '.');
            var unit = _tokens[next].Kind == TokenKind.Word;
            if (IsNumber(next + 1, 2) && (_tokens[next + 1].Length == 2 || unit))
            {
                minute = _tokens[next + 1].Value;
                next += 2;
                if (Word(next) is "分" or "분" or "min")
                    next++;
                else if ((IsMark(next, ':') || (dotted && IsMark(next, '.'))) && IsNumber(next + 1, 2) && _tokens[next + 1].Length == 2)
                {
                    second = _tokens[next + 1].Value;
                    next += 2;
                    if ((IsMark(next, '.') || IsMark(next, ',')) && IsNumber(next + 1, 9) && _tokens[next + 1].Start == _tokens[next].End)
                        next += 2;
                }
            }
            else if (unit && Word(next) is not ("h" or "H"))
                next++;
            else if (unit)
                next++;
            else
                return null;
        }
        else if (Half(next).End == next)
            return null;
        return Finish(at, hour, minute, second, dotted, next);
    }

    private FoundClock? Finish(int at, long hour, long minute, long second, bool dotted, int next)
    {
        var (half, end) = Half(next);
        if (end == next)
            (half, _) = Before(at);
        var clock = Word(end) is "Uhr" or "uhr" or "WIB" or "WITA" or "WIT" or "น";
        // "10.30" is a time only where a word says so; else it may be a price or a version.
        if (dotted && !clock && half < 0 && !SaysClock(at))
            return null;
        if (Word(end) is "Uhr" or "uhr")
            end++;
        if (half >= 0 && hour is >= 1 and <= 12)
            hour = (hour % 12) + (half == 1 ? 12 : 0);
        if ((hour == 24 && minute != 0) || hour > 24 || minute > 59 || second > 60)
            return null;
        var (offset, behind) = Zone(end);
        return new FoundClock(TimeSpan.FromSeconds((hour * 3600) + (minute * 60) + Math.Min(second, 59)), offset, behind);
    }

    // ISO 8601 without colons: T2210, T221005.
    private FoundClock? Compact(int at)
    {
        if (Word(at - 1) is not "T" || _tokens[at - 1].End != _tokens[at].Start)
            return null;
        var value = _tokens[at].Length == 4 ? _tokens[at].Value * 100 : _tokens[at].Value;
        var next = at + 1;
        if ((IsMark(next, '.') || IsMark(next, ',')) && IsNumber(next + 1, 9))
            next += 2;
        return Finish(at, value / 10_000, value / 100 % 100, value % 100, dotted: false, next);
    }

    // 0 before noon, 1 after, -1 where nothing says so.
    private (int Half, int End) Half(int at)
    {
        var word = Word(at);
        if (word is "am" or "AM" or "Am" or "ص" or "πμ" or "SA" or "ÖÖ")
            return (0, at + 1);
        if (word is "pm" or "PM" or "Pm" or "م" or "مساء" or "مساءً" or "μμ" or "CH" or "ÖS")
            return (1, at + 1);
        if (word is "صباحا" or "صباحاً")
            return (0, at + 1);
        // "a.m.", "p. m.".
        if (word is "a" or "p" or "A" or "P" or "μ" or "π" && IsMark(at + 1, '.') && Word(at + 2) is "m" or "M" or "μ")
            return (word is "a" or "A" or "π" ? 0 : 1, IsMark(at + 3, '.') ? at + 4 : at + 3);
        return (-1, at);
    }

    private (int Half, int Start) Before(int at) => Word(at - 1) switch
    {
        "上午" or "午前" or "오전" or "凌晨" or "早上" => (0, at - 1),
        "下午" or "午後" or "오후" or "晚上" => (1, at - 1),
        _ => (-1, at),
    };

    private bool SaysClock(int at) => Word(at - 1) is "kl" or "klo" or "kello" or "pukul" or "ore" or "jam" or "Kl" or "Klo" or "Pukul" or "Ore" or "ora" or "alle" or "um" or "Jam" || (IsMark(at - 1, '.') && Word(at - 2) is "kl" or "Kl");

    private (TimeSpan? Offset, int End) Zone(int at)
    {
        if (IsMark(at, '('))
        {
            var inner = Zone(at + 1);
            return inner.Offset is null ? (null, at) : (inner.Offset, IsMark(inner.End, ')') ? inner.End + 1 : inner.End);
        }
        var word = Word(at);
        if (word is "UTC" or "GMT" or "Utc" && Signed(at + 1) is { Offset: not null } named)
            return named;
        if (word.Length is > 0 and <= 5 && ZoneNames.Find(word, _day) is { } known)
            return (known, at + 1);
        var signed = Signed(at);
        return signed.Offset is null ? (null, at) : signed;
    }

    // +08:00, -0500, +5.
    private (TimeSpan? Offset, int End) Signed(int at)
    {
        if (at >= _tokens.Length || _tokens[at].Kind != TokenKind.Mark || (char)_tokens[at].Value is not ('+' or '-' or '−') || !IsNumber(at + 1, 4) || _tokens[at + 1].Start > _tokens[at].End)
            return (null, at);
        // "10:00 - 12:00" is a span of time, and "10:00-12 May" is one of days.
        if (_tokens[at].Value != '+' && _tokens[at + 1].Length < 4 && !(IsMark(at + 2, ':') && _tokens[at].Start == _tokens[at - 1].End) && Word(at - 1) is not ("UTC" or "GMT"))
            return (null, at);
        var (hours, minutes, end) = (_tokens[at + 1].Value, 0L, at + 2);
        if (_tokens[at + 1].Length > 2)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (IsMark(end, ':') && IsNumber(end + 1, 2))
            (minutes, end) = (_tokens[end + 1].Value, end + 2);
        var total = (hours * 60) + minutes;
        return total > MaxOffsetMinutes || minutes > 59 ? (null, at) : (TimeSpan.FromMinutes(_tokens[at].Value == '+' ? total : -total), end);
    }

    private bool IsMark(int at, char mark) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Mark && _tokens[at].Value == mark;

    private ReadOnlySpan<char> Word(int at) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Word ? _text.Slice(_tokens[at].Start, _tokens[at].Length) : default;

    private bool IsNumber(int at, int maxDigits) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Number && _tokens[at].Length <= maxDigits;
}
