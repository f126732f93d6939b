namespace Ingest.Cleaner.Dates;

/// <summary>Zone names as news pages write them, in capitals ("et" is a word, "ET" a zone), with their offset from UTC in minutes.</summary>
internal static class ZoneNames
{
    private static readonly Dictionary<string, int> Offsets = new(StringComparer.Ordinal)
    {
        ["Z"] = 0,
        ["z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["BST"] = 60,
        ["WEST"] = 60,
        ["WAT"] = 60,
        ["CET"] = 60,
        ["MEZ"] = 60,
        ["CEST"] = 120,
        ["MESZ"] = 120,
        ["EET"] = 120,
        ["SAST"] = 120,
        ["CAT"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["МСК"] = 180,
        ["TRT"] = 180,
        ["EAT"] = 180,
        ["AST"] = -240,
        ["GST"] = 240,
        ["PKT"] = 300,
        ["IST"] = 330,
        ["WIB"] = 420,
        ["ICT"] = 420,
        ["SGT"] = 480,
        ["HKT"] = 480,
        ["PHT"] = 480,
        ["AWST"] = 480,
        ["WITA"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["WIT"] = 540,
        ["ACST"] = 570,
        ["AEST"] = 600,
        ["ACDT"] = 630,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["EST"] = -300,
        ["EDT"] = -240,
        ["CST"] = -360,
        ["CDT"] = -300,
        ["MST"] = -420,
        ["MDT"] = -360,
        ["PST"] = -480,
        ["PDT"] = -420,
        ["AKST"] = -540,
        ["AKDT"] = -480,
        ["HST"] = -600,
        ["BRT"] = -180,
        ["ART"] = -180,
        ["OEZ"] = 120,
        ["OESZ"] = 180,
        ["IRST"] = 210,
        ["NPT"] = 345,
        ["ALMT"] = 300,
        ["MYT"] = 480,
        ["CLT"] = -240,
        ["COT"] = -300,
        ["PET"] = -300,
        ["NST"] = -210,
        ["NDT"] = -150,
        ["ADT"] = -180,
    };

    /// <summary>American zones without their season: standard time, an hour more in summer.</summary>
    private static readonly Dictionary<string, int> Seasonal = new(StringComparer.Ordinal)
    {
        ["ET"] = -300,
        ["CT"] = -360,
        ["MT"] = -420,
        ["PT"] = -480,
    };

    /// <summary>The offset of a zone on a day; null for a word that is no zone.</summary>
    public static TimeSpan? Find(ReadOnlySpan<char> word, DateTime day)
    {
        if (Offsets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var minutes))
            return TimeSpan.FromMinutes(minutes);
        if (Seasonal.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out minutes))
            return TimeSpan.FromMinutes(minutes + (IsAmericanSummer(day) ? 60 : 0));
        return null;
    }

    // Second Sunday of March to first Sunday of November (since 2007; the days before differ by weeks, not by day).
    private static bool IsAmericanSummer(DateTime day) =>
        day >= NthSunday(day.Year, 3, 2) && day < NthSunday(day.Year, 11, 1);

    private static DateTime NthSunday(int year, int month, int n)
    {
        var first = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (n - 1)));
    }
}
