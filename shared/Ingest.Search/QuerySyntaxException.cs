namespace Ingest.Search;

/// <summary>A query text cannot be parsed; the message says where and what is allowed.</summary>
public sealed class QuerySyntaxException(string message) : Exception(message);
