namespace Ingest.AllInOne.Adding;

/// <summary>What is read of a problem (RFC 9457).</summary>
internal sealed record ProblemBody(string? Detail, string? Reason);
