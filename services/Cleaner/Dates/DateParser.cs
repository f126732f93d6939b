using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>
/// Reads dates as news pages write them, in one pass over a text's tokens. A date without a time has day precision; a time without a zone is
/// taken as UTC, since no page's zone can be known from its text. Numbers alone are read day first unless that is impossible or the page is
/// American.
/// </summary>
internal static class DateParser
{
    /// <summary>Years before the web are misread numbers.</summary>
    private const int FirstYear = 1990;

    /// <summary>Characters between a date and its time.</summary>
    private const int TimeDistance = 16;

    /// <summary>"1.5.24".</summary>
    private const int ShortestDate = 6;

    /// <summary>Longer texts hold their date at the front.</summary>
    private const int MaxLength = 400;

    // Seconds since 1970 that are the years 1990 to 2100.
    private const long FirstEpoch = 631_152_000;
    private const long LastEpoch = 4_102_444_800;

    /// <summary>The first date in a text; null where there is none.</summary>
    /// <param name="text">One line.</param>
    /// <param name="monthFirst">12/31/2019 is the page's habit.</param>
    public static FoundDate? Find(ReadOnlySpan<char> text, bool monthFirst = false)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        if (!HasDigit(text))
            return null;
        Span<DateToken> tokens = stackalloc DateToken[text.Length];
        tokens = tokens[..DateTokenizer.Split(text, tokens)];
        var days = new DayReader(text, tokens, monthFirst);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (days.Read(i) is { } day)
                return WithTime(text, tokens, i, day);
        }
        return null;
    }

    /// <summary>The next date behind one that was found ("Published 1 May 2024 | Updated 2 May 2024"); null where there is none.</summary>
    public static FoundDate? FindBehind(string text, FoundDate found, bool monthFirst = false)
    {
        var behind = found.Index + found.Length;
        return behind + ShortestDate < text.Length && Find(text.AsSpan(behind), monthFirst) is { } second ? second with { Index = second.Index + behind } : null;
    }

    // No date is without a number, most lines are.
    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9'))
            return true;
        foreach (var c in text)
        {
            if (c > '\u00FF' && DateTokenizer.Digit(c) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>The date that a text is or holds, as data states it: seconds or milliseconds since 1970 too. Null where there is none.</summary>
    public static ArticleDate? Parse(string? text, bool monthFirst = false) => Read(text, monthFirst)?.Date;

    /// <summary>The same with its other reading, where it has one.</summary>
    public static FoundDate? Read(string? text, bool monthFirst = false)
    {
        var trimmed = text.AsSpan().Trim();
        return Epoch(trimmed) is { } epoch ? new FoundDate(epoch, 0, trimmed.Length) : Find(trimmed, monthFirst);
    }

    /// <summary>False for a date before 1990 or more than two days after the fetch: misread, or a lie.</summary>
    public static bool IsTrusted(ArticleDate date, DateTimeOffset fetchedAt) =>
        date.Value.Year >= FirstYear && date.Value <= fetchedAt.AddDays(2);

    private static ArticleDate? Epoch(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || text.IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        var value = long.Parse(text) / (text.Length == 13 ? 1_000 : 1);
        return value is < FirstEpoch or > LastEpoch ? null : new ArticleDate { Value = DateTimeOffset.FromUnixTimeSeconds(value), Precision = DatePrecision.Instant };
    }

    private static FoundDate WithTime(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, int at, FoundDay day)
    {
        var start = tokens[at].Start;
        var end = tokens[day.End - 1].End;
        var clocks = new ClockReader(text, tokens, day.Day);
        if (day.Clock >= 0)
            return clocks.Read(day.Clock) is { } inside && Instant(day.Day, inside) is { } moment ? new FoundDate(moment, start, end - start) : Plain(day, start, end);
        // "22:10, 31-Dec-2019 CGTN 00:40": the nearer of two is the date's own.
        var (after, afterAt) = After(tokens, clocks, day.End, end);
        var (before, beforeAt) = Before(tokens, clocks, at, start);
        var isBefore = before is not null && (after is null || start - tokens[before.Value.End - 1].End < tokens[afterAt].Start - end);
        if ((isBefore ? before : after) is not { } clock || Instant(day.Day, clock) is not { } instant)
            return Plain(day, start, end);
        start = Math.Min(start, tokens[isBefore ? beforeAt : afterAt].Start);
        end = Math.Max(end, tokens[clock.End - 1].End);
        return new FoundDate(instant, start, end - start, day.Swapped);
    }

    private static FoundDate Plain(FoundDay day, int start, int end) =>
        new(new ArticleDate { Value = new DateTimeOffset(day.Day, TimeSpan.Zero), Precision = DatePrecision.Day }, start, end - start, day.Swapped);

    private static (FoundClock? Clock, int At) After(ReadOnlySpan<DateToken> tokens, ClockReader clocks, int from, int end)
    {
        for (var i = from; i < tokens.Length && tokens[i].Start - end <= TimeDistance; i++)
        {
            if (clocks.Read(i) is { } clock)
                return (clock, i);
        }
        return (null, 0);
    }

    private static (FoundClock? Clock, int At) Before(ReadOnlySpan<DateToken> tokens, ClockReader clocks, int at, int start)
    {
        // A time is at most a dozen tokens long; the last that ends before the date is its own.
        (FoundClock? Clock, int At) last = (null, 0);
        for (var i = Math.Max(0, at - 16); i < at; i++)
        {
            if (clocks.Read(i) is { } clock && clock.End <= at && start - tokens[clock.End - 1].End <= TimeDistance)
            {
                last = (clock, i);
                i = clock.End - 1;
            }
        }
        return last;
    }

    private static ArticleDate? Instant(DateTime day, FoundClock clock)
    {
        var local = day.Add(clock.Time);
        var offset = clock.Offset ?? TimeSpan.Zero;
        // The calendar ends with the year 9999, on which an offset must not tip over.
        return local.Year is < 2 or > 9998 ? null : new ArticleDate { Value = new DateTimeOffset(local, offset), Precision = DatePrecision.Instant };
    }
}
