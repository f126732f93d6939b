using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>A date in a text and where it stands.</summary>
/// <param name="Date">The date.</param>
/// <param name="Index">Its first character in the text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Swapped">The day that it is where day and month may as well stand the other way round; null where they may not.</param>
internal sealed record FoundDate(ArticleDate Date, int Index, int Length, DateOnly? Swapped = null);
