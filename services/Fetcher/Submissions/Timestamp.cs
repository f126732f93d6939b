using System.Globalization;

namespace Ingest.Fetcher.Submissions;

/// <summary>Reads times that feeders state.</summary>
internal static class Timestamp
{
    /// <summary>ISO 8601 to the day, minute, second or fraction, and HTTP's own form.</summary>
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "R"];

    /// <summary>The time, in UTC where no offset is stated; null where it cannot be read.</summary>
    internal static DateTimeOffset? TryParse(string? text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
