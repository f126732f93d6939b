using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>Reads "3 hours ago", "hace 2 horas", "gestern", "3小时前" and the like against the time of the fetch.</summary>
internal static class RelativeDate
{
    /// <summary>Such a line holds little else: longer ones are prose.</summary>
    private const int MaxLength = 60;

    /// <summary>Characters of the longest unit in a script without spaces.</summary>
    private const int LongestRun = 4;

    /// <summary>The date that a short line states; null where it states none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fetchedAt">When the page was fetched: what "ago" counts from.</param>
    public static ArticleDate? Find(ReadOnlySpan<char> line, DateTimeOffset fetchedAt)
    {
        if (line.Length > MaxLength)
            return null;
        Span<DateToken> tokens = stackalloc DateToken[line.Length];
        tokens = tokens[..DateTokenizer.Split(line, tokens)];
        var past = RelativeWords.SaysPast(line);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark)
                continue;
            var word = line.Slice(tokens[i].Start, tokens[i].Length);
            // "Today" is a word of every other heading: it counts only where it begins or ends the line.
            if ((i == 0 || i == tokens.Length - 1) && RelativeWords.DaysBack(word) is { } back && tokens.Length <= 6)
                return Day(fetchedAt.AddDays(-back));
            if (!past)
                continue;
            if (RelativeWords.IsDual(word))
                return Back(fetchedAt, 2, RelativeWords.Unit(word));
            var count = tokens[i].Kind == TokenKind.Number ? tokens[i].Value : RelativeWords.Count(word);
            if (count is > 0 and < 1_000 && i + 1 < tokens.Length && Unit(line, tokens, i + 1) is not TimeUnit.None and var unit)
                return Back(fetchedAt, (int)count, unit);
        }
        return null;
    }

    // Scripts without spaces run the unit into what follows ("3个小时前"), so that the longest unit that begins there is taken.
    private static TimeUnit Unit(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int at)
    {
        var start = tokens[at].Start;
        if (line[start] <= '\u2E80')
            return RelativeWords.Unit(line.Slice(start, tokens[at].Length));
        for (var length = Math.Min(LongestRun, line.Length - start); length > 0; length--)
        {
            if (RelativeWords.Unit(line.Slice(start, length)) is not TimeUnit.None and var unit)
                return unit;
        }
        return TimeUnit.None;
    }

    private static ArticleDate? Back(DateTimeOffset from, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => Instant(from.AddSeconds(-count)),
        TimeUnit.Minute => Instant(from.AddMinutes(-count)),
        TimeUnit.Hour => Instant(from.AddHours(-count)),
        TimeUnit.Day => Day(from.AddDays(-count)),
        TimeUnit.Week when count <= 8 => Day(from.AddDays(-7 * count)),
        // "3 months ago" names no day.
        _ => null,
    };

    private static ArticleDate Instant(DateTimeOffset value) => new() { Value = value, Precision = DatePrecision.Instant };

    private static ArticleDate Day(DateTimeOffset value) => new() { Value = new DateTimeOffset(value.Date, value.Offset), Precision = DatePrecision.Day };
}
