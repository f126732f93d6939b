namespace Ingest.Search.Queries;

/// <summary>All parts must match.</summary>
public sealed record QueryAll(IReadOnlyList<QueryNode> Parts) : QueryNode;
