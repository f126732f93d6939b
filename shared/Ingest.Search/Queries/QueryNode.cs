namespace Ingest.Search.Queries;

/// <summary>A part of a parsed query. It holds the words as they were typed; what they mean as terms is for the analysis to say.</summary>
public abstract record QueryNode;
