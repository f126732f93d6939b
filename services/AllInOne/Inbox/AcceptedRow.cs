namespace Ingest.AllInOne.Inbox;

/// <summary>A row that was written for an acceptance.</summary>
/// <param name="Sequence">The order of acceptance.</param>
/// <param name="ReplacedRequest">Whether the row was that of a fetch request, dispatched before.</param>
internal readonly record struct AcceptedRow(long Sequence, bool ReplacedRequest);
