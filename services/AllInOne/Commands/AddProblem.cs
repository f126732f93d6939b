namespace Ingest.AllInOne.Commands;

/// <summary>An input that was not accepted.</summary>
internal sealed record AddProblem(string Name, string Reason, string Message);
