namespace Ingest.Contracts;

/// <summary>A date as a page states it.</summary>
public sealed record ArticleDate
{
    /// <summary>
    /// The instant with the page's own offset; at <see cref="DatePrecision.Day"/> midnight of that day in the page's offset, or in UTC where
    /// the page names none.
    /// </summary>
    public required DateTimeOffset Value { get; init; }

    public required DatePrecision Precision { get; init; }
}
