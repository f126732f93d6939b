namespace Ingest.Search.Queries;

/// <summary>The part must not match.</summary>
public sealed record QueryNot(QueryNode Part) : QueryNode;
