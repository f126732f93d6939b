namespace Ingest.Search;

/// <summary>A query text cannot be parsed; the message names the query, the place and the remedy.</summary>
/// <param name="message">For whoever typed the query.</param>
/// <param name="position">Where the fault stands: characters from 1 on, as a reader counts them; null where it is the query as a whole.</param>
public sealed class QuerySyntaxException(string message, int? position = null) : Exception(message)
{
    /// <summary>Where the fault stands: characters from 1 on, as a reader counts them; null where it is the query as a whole.</summary>
    public int? Position { get; } = position;
}
