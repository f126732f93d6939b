namespace Ingest.Search.Queries;

/// <summary>At least one part must match.</summary>
public sealed record QueryAny(IReadOnlyList<QueryNode> Parts) : QueryNode;
