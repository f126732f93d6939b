using System.Globalization;

namespace Ingest.Cleaner.Dates;

/// <summary>Makes days of years as calendars other than the Gregorian count them.</summary>
internal static class Calendars
{
    /// <summary>The Buddhist year runs 543 ahead (Thailand).</summary>
    private const int Buddhist = 543;

    private static readonly PersianCalendar Persian = new();

    /// <summary>Japanese eras since the first of January of the year before their first (calendars count the first year as 1).</summary>
    private static readonly (string Name, int Before)[] Eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911)];

    /// <summary>A Gregorian day; null for one that does not exist.</summary>
    public static DateTime? Day(long year, long month, long day)
    {
        if (year is >= 2400 and <= 2600)
            year -= Buddhist;
        return year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? new DateTime((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;
    }

    /// <summary>A day of the solar Hijri year.</summary>
    public static DateTime? Jalali(long year, long month, long day)
    {
        // 1300 to 1499 are the years 1921 to 2121.
        if (year is < 1300 or > 1499 || month is < 1 or > 12 || day < 1 || day > Persian.GetDaysInMonth((int)year, (int)month))
            return null;
        return Persian.ToDateTime((int)year, (int)month, (int)day, 0, 0, 0, 0);
    }

    /// <summary>The year that an era's year is, by the text before the number; the number itself where no era stands there.</summary>
    public static long EraYear(ReadOnlySpan<char> before, long year)
    {
        before = before.TrimEnd();
        foreach (var (name, first) in Eras)
        {
            if (before.EndsWith(name, StringComparison.Ordinal))
                return first + year;
        }
        return year;
    }
}
