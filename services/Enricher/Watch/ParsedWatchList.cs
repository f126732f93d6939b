namespace Ingest.Enricher.Watch;

/// <summary>What a watch list says; it is to be used only where there are no errors.</summary>
/// <param name="Entries">In the list's order.</param>
/// <param name="Errors">All of them, in the list's order; a list that is too large or no valid JSON ends at the first.</param>
public sealed record ParsedWatchList(IReadOnlyList<WatchListEntry> Entries, IReadOnlyList<WatchListError> Errors);
