using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Dates;

/// <summary>The shapes of dates and times in running text. All are linear: no nested repetition.</summary>
internal static partial class DatePatterns
{
    /// <summary>2019-12-31, 2019-12-31T22:10:00+08:00, 20191231 is not read: too many numbers look so.</summary>
    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex Iso();

    /// <summary>2019年12月31日, 2019년 12월 31일.</summary>
    [GeneratedRegex(@"(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日号號일]", RegexOptions.CultureInvariant)]
    public static partial Regex EastAsian();

    /// <summary>2019/12/31, 2019.12.31.</summary>
    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})(?<s>[/.])\s?(?<m>\d{1,2})\k<s>\s?(?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex YearFirst();

    /// <summary>31/12/2019, 31.12.2019, 31-12-2019, 12/31/2019, 31.12.19.</summary>
    [GeneratedRegex(@"(?<![\d./-])(?<a>\d{1,2})(?<s>[/.-])\s?(?<b>\d{1,2})\k<s>\s?(?<y>\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant)]
    public static partial Regex Numeric();

    /// <summary>31 December 2019, 31-Dec-2019, 31. Dezember 2019, 31 de diciembre de 2019, 31st of December, 2019.</summary>
    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]*(?:of\s|de\s|d['’])?(?<m>[\p{L}\p{M}]{3,14}(?:\s\p{L}{4,6})?)\.?,?[\s-]*(?:de\s|del\s)?(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex DayMonthYear();

    /// <summary>December 31, 2019; Dec. 31st 2019.</summary>
    [GeneratedRegex(@"(?<m>\p{L}{3,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex MonthDayYear();

    /// <summary>22:10, 22h10, 10.10 Uhr, 10:10 p.m., 10 pm, each with a zone where it has one.</summary>
    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})(?:(?:[:：hH]|(?<dot>\.))(?<m>\d{2})(?::(?<s>\d{2})(?:[.,]\d{1,9})?)?(?!\d)\s?(?<half>[ap]\.?m\b\.?)?|\s?(?<half>[ap]\.?m\b\.?)|[時时点點](?:(?<m>\d{1,2})分)?)(?<uhr>\s?Uhr)?\s?(?<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|\(?[A-ZМСК]{2,5}\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Time();

    [GeneratedRegex(@"(?<sign>[+-])(?<h>\d{1,2}):?(?<m>\d{2})?$", RegexOptions.CultureInvariant)]
    public static partial Regex Offset();
}
