using Ingest.Search;

namespace Ingest.AllInOne.Commands;

/// <summary>One hit of a <see cref="SearchAnswer"/>.</summary>
internal sealed record SearchAnswerHit
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The day alone where no more is known, else an instant.</summary>
    public required string Date { get; init; }

    /// <summary>day, instant, or fetched where the page names no date.</summary>
    public required string DatePrecision { get; init; }

    public required string Source { get; init; }

    public string? Url { get; init; }

    public string? FileName { get; init; }

    public required string Language { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public required int WordCount { get; init; }

    public required double Score { get; init; }

    public required string Snippet { get; init; }

    /// <summary>Where the words stand in the snippet: start and length, in UTF-16 units.</summary>
    public required IReadOnlyList<int[]> Highlights { get; init; }

    public static SearchAnswerHit From(SearchHit hit) => new()
    {
        Id = hit.Id,
        Title = hit.Title,
        Date = FormatDate(hit),
        DatePrecision = hit.DatePrecision,
        Source = hit.Source,
        Url = hit.Url,
        FileName = hit.FileName,
        Language = hit.Language,
        Kind = hit.Kind,
        Authors = hit.Authors,
        WordCount = hit.WordCount,
        Score = Math.Round(hit.Score, 9),
        Snippet = hit.Snippet.Text,
        Highlights = [.. hit.Snippet.Highlights.Select(static span => new[] { span.Start, span.Length })],
    };

    private static string FormatDate(SearchHit hit) => hit.DatePrecision == "day" ? $"{hit.Date:yyyy-MM-dd}" : $"{hit.Date:yyyy-MM-ddTHH:mm:sszzz}";
}
