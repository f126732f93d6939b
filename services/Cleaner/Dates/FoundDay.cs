namespace Ingest.Cleaner.Dates;

/// <summary>A day among tokens.</summary>
/// <param name="Day">The day.</param>
/// <param name="End">The first token behind it.</param>
/// <param name="Swapped">The day with day and month exchanged, where that is a day too.</param>
/// <param name="Clock">The token at which a time begins that stands inside the date ("Dec 31 22:10:00 EST 2019"); -1 for none.</param>
internal readonly record struct FoundDay(DateTime Day, int End, DateOnly? Swapped = null, int Clock = -1);
