namespace Ingest.Search;

/// <summary>The index is not set up as this program needs it; an operator must mend it. The message names what and how.</summary>
public sealed class IndexSetupException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether all that lacks is a right.</summary>
    internal bool IsForbidden { get; init; }
}
