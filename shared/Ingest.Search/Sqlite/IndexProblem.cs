namespace Ingest.Search.Sqlite;

/// <summary>Something that a check of the index found.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What the operator does about it.</param>
public sealed record IndexProblem(string Message, string Remedy);
