using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>A date in a text and where it stands.</summary>
/// <param name="Date">The date.</param>
/// <param name="Index">Its first character in the text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Swapped">The day with day and month exchanged, where that is a day too: some sites write so even between points.</param>
internal sealed record FoundDate(ArticleDate Date, int Index, int Length, DateOnly? Swapped = null);
