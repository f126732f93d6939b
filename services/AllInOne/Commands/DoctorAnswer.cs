namespace Ingest.AllInOne.Commands;

/// <summary>What doctor found.</summary>
internal sealed record DoctorAnswer(bool Healthy, IReadOnlyList<DoctorFinding> Findings);
