namespace Ingest.Search;

/// <summary>The index cannot be used now and may be later: it is away, busy or out of space. Wait and try again.</summary>
public sealed class IndexUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
