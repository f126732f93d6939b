namespace Ingest.AllInOne.Commands;

/// <summary>One thing that doctor looked at.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do; null where nothing is needed.</param>
internal sealed record DoctorFinding(string Check, bool Ok, string Detail, string? Remedy = null);
