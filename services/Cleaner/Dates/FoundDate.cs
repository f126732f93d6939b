using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>A date in a text and where it stands.</summary>
/// <param name="Date">The date.</param>
/// <param name="Index">Its first character in the text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Swapped">The day with day and month exchanged, where that is a day too: some sites write so even between points.</param>
internal sealed record FoundDate(ArticleDate Date, int Index, int Length, DateOnly? Swapped = null)
{
    /// <summary>The date with day and month exchanged; null where that is none.</summary>
    public ArticleDate? Other =>
        Swapped is { } day ? Date with { Value = new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(Date.Value.TimeOfDay)), Date.Value.Offset) } : null;

    /// <summary>Of both readings the one that can be trusted; the date as it was read where both can, null where neither.</summary>
    public ArticleDate? Trusted(DateTimeOffset fetchedAt) =>
        DateParser.IsTrusted(Date, fetchedAt) ? Date : Other is { } other && DateParser.IsTrusted(other, fetchedAt) ? other : null;
}
