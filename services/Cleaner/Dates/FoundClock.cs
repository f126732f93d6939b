namespace Ingest.Cleaner.Dates;

/// <summary>A time of day among tokens.</summary>
/// <param name="Time">Since midnight; 24 hours is the next day's.</param>
/// <param name="Offset">From UTC, where the text names a zone.</param>
/// <param name="End">The first token behind it.</param>
internal readonly record struct FoundClock(TimeSpan Time, TimeSpan? Offset, int End);
