namespace Ingest.AllInOne.Quarantine;

/// <summary>A listing of the quarantine.</summary>
/// <param name="Total">How many there are in all, over every reason.</param>
/// <param name="Entries">The newest first.</param>
internal sealed record QuarantineAnswer(long Total, IReadOnlyList<QuarantineEntry> Entries);
