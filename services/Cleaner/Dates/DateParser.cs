using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>
/// Reads dates as news pages write them. A date without a time has day precision; a time without a zone is taken as UTC, since no page's
/// zone can be known from its text. Numbers alone are read day first unless that is impossible or the page is American.
/// </summary>
internal static class DateParser
{
    /// <summary>Years before the web are misread numbers.</summary>
    private const int FirstYear = 1990;

    /// <summary>Characters between a date and its time.</summary>
    private const int TimeDistance = 16;

    /// <summary>Longer texts hold their date at the front.</summary>
    private const int MaxLength = 400;

    /// <summary>The first date in a text; null where there is none.</summary>
    /// <param name="text">One line.</param>
    /// <param name="monthFirst">12/31/2019 is the page's habit.</param>
    public static FoundDate? Find(string text, bool monthFirst = false)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return null;
        FoundDate? first = null;
        foreach (var regex in new[] { DatePatterns.Iso(), DatePatterns.EastAsian(), DatePatterns.DayMonthYear(), DatePatterns.MonthDayYear(), DatePatterns.YearFirst(), DatePatterns.Numeric() })
        {
            foreach (Match match in regex.Matches(text))
            {
                if (Day(match, monthFirst) is not { } day)
                    continue;
                if (first is null || match.Index < first.Index)
                    first = WithTime(text, match, day);
                break;
            }
        }
        return first;
    }

    /// <summary>The date that a text is or holds; null where there is none.</summary>
    public static ArticleDate? Parse(string? text, bool monthFirst = false) => text is null ? null : Find(text.Trim(), monthFirst)?.Date;

    /// <summary>False for a date before 1990 or more than two days after the fetch: misread, or a lie.</summary>
    public static bool IsTrusted(ArticleDate date, DateTimeOffset fetchedAt) =>
        date.Value.Year >= FirstYear && date.Value <= fetchedAt.AddDays(2);

    private static DateTime? Day(Match match, bool monthFirst)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan);
        if (match.Groups["y"].Length == 2)
            year += 2000;
        int month, day;
        if (match.Groups["a"].Success)
        {
            (day, month) = (int.Parse(match.Groups["a"].ValueSpan), int.Parse(match.Groups["b"].ValueSpan));
            if (month > 12 || (monthFirst && day <= 12 && match.Groups["s"].Value == "/"))
                (day, month) = (month, day);
        }
        else
        {
            day = int.Parse(match.Groups["d"].ValueSpan);
            var name = match.Groups["m"].Value;
            if (!int.TryParse(name, out month))
                month = Month(name);
        }
        var isDay = year is >= 1900 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDay ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : null;
    }

    // "31 décembre" may come with a word behind it ("31 December at"): the whole first, then its first word.
    private static int Month(string name)
    {
        var month = MonthNames.Find(name);
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return month > 0 || space < 0 ? month : MonthNames.Find(name[..space]);
    }

    private static FoundDate WithTime(string text, Match match, DateTime day)
    {
        var start = match.Index;
        var end = match.Index + match.Length;
        // "22:10, 31-Dec-2019 CGTN 00:40": the nearer of two is the date's own.
        var (after, before) = (TimeAfter(text, end), TimeBefore(text, start));
        var found = after is not null && before is not null && start - (before.Index + before.Length) < after.Index - end ? before : after ?? before;
        if (found is not { } time || Clock(time, day) is not { } instant)
            return new FoundDate(new ArticleDate { Value = new DateTimeOffset(day, TimeSpan.Zero), Precision = DatePrecision.Day }, start, end - start);
        start = Math.Min(start, time.Index);
        end = Math.Max(end, time.Index + time.Length);
        return new FoundDate(new ArticleDate { Value = instant, Precision = DatePrecision.Instant }, start, end - start);
    }

    private static Match? TimeAfter(string text, int end)
    {
        // ISO joins date and time by a T, which would hide the digits' left edge.
        var match = DatePatterns.Time().Match(text, Math.Min(end < text.Length && text[end] is 'T' or 't' ? end + 1 : end, text.Length));
        return match.Success && match.Index - end <= TimeDistance ? match : null;
    }

    private static Match? TimeBefore(string text, int start)
    {
        Match? last = null;
        foreach (Match match in DatePatterns.Time().Matches(text[..start]))
            last = match;
        return last is not null && start - (last.Index + last.Length) <= TimeDistance ? last : null;
    }

    private static DateTimeOffset? Clock(Match time, DateTime day)
    {
        var hour = int.Parse(time.Groups["h"].ValueSpan);
        var minute = time.Groups["m"].Success ? int.Parse(time.Groups["m"].ValueSpan) : 0;
        var second = time.Groups["s"].Success ? int.Parse(time.Groups["s"].ValueSpan) : 0;
        var half = time.Groups["half"];
        // "10.30" is a time only with "Uhr" or am/pm behind it; else it may be a price.
        if (time.Groups["dot"].Success && !time.Groups["uhr"].Success && !half.Success)
            return null;
        if (half.Success)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        }
        if (hour == 24 && minute == 0)
            (hour, day) = (0, day.AddDays(1));
        if (hour > 23 || minute > 59 || second > 60)
            return null;
        var offset = Zone(time.Groups["zone"].Value.Trim().TrimStart('('), day) ?? TimeSpan.Zero;
        return new DateTimeOffset(day.AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59)), offset);
    }

    private static TimeSpan? Zone(string zone, DateTime day)
    {
        if (zone.Length == 0)
            return null;
        var match = DatePatterns.Offset().Match(zone);
        if (!match.Success)
            return ZoneNames.Find(zone, day);
        var minutes = (int.Parse(match.Groups["h"].ValueSpan) * 60) + (match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan) : 0);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(match.Groups["sign"].Value == "-" ? -minutes : minutes);
    }
}
