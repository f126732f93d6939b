namespace Ingest.Cleaner.Dates;

/// <summary>Tells whether a page writes the month before the day: 3/4/2025 is two days.</summary>
internal static class DayOrder
{
    /// <summary>Lines that are looked at for a date that can be read in one way only.</summary>
    private const int MaxLines = 2_000;

    /// <summary>
    /// What the page itself shows decides: 12/31/2019 can be read in one way only, and so can 31/12/2019. Where it shows neither, the region of
    /// its language does; English without a region tells nothing.
    /// </summary>
    /// <param name="lines">What the page shows; the first 2,000 are read.</param>
    /// <param name="language">The language that it declares, a BCP 47 tag.</param>
    public static bool IsMonthFirst(IEnumerable<string> lines, string? language)
    {
        var (month, day) = Shown(lines);
        if (month != day)
            return month > day;
        return language?.Equals("en-US", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static (int Month, int Day) Shown(IEnumerable<string> lines)
    {
        var (month, day) = (0, 0);
        foreach (var line in lines.Take(MaxLines))
        {
            var text = line.AsSpan();
            for (var at = text.IndexOf('/'); at >= 0 && at + 1 < text.Length;)
            {
                var (one, two) = (Number(text[..at], fromEnd: true), Number(text[(at + 1)..], fromEnd: false));
                // A year must follow: "24/7" and "16/9" are no dates.
                var behind = at + 1 + (two > 9 ? 2 : 1);
                if (one > 0 && two > 0 && behind < text.Length && text[behind] == '/' && behind + 1 < text.Length && char.IsAsciiDigit(text[behind + 1]))
                {
                    month += one <= 12 && two is > 12 and <= 31 ? 1 : 0;
                    day += two <= 12 && one is > 12 and <= 31 ? 1 : 0;
                }
                var next = text[(at + 1)..].IndexOf('/');
                at = next < 0 ? -1 : at + 1 + next;
            }
        }
        return (month, day);
    }

    // One or two digits at the end or begin of a text, and no third; -1 for anything else.
    private static int Number(ReadOnlySpan<char> text, bool fromEnd)
    {
        var length = 0;
        while (length < text.Length && length < 3 && char.IsAsciiDigit(fromEnd ? text[^(length + 1)] : text[length]))
            length++;
        return length is 1 or 2 ? int.Parse(fromEnd ? text[^length..] : text[..length], System.Globalization.CultureInfo.InvariantCulture) : -1;
    }
}
