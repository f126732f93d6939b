namespace Ingest.Search;

/// <summary>A document that matches.</summary>
public sealed record SearchHit
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    /// <summary>Where in <see cref="Title"/> the query's words stand, in order, not overlapping.</summary>
    public IReadOnlyList<TextSpan> TitleHighlights { get; init; } = [];

    /// <summary>Published, else fetched.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>day, instant, or fetched where the page names no date.</summary>
    public required string DatePrecision { get; init; }

    public required string Source { get; init; }

    public string? Url { get; init; }

    public string? FileName { get; init; }

    public required string Language { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public int WordCount { get; init; }

    /// <summary>Higher is better; comparable within one answer only.</summary>
    public double Score { get; init; }

    /// <summary>The part of the text where the words stand, else its beginning.</summary>
    public required Snippet Snippet { get; init; }
}
