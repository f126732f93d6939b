namespace Ingest.Search;

/// <summary>The index cannot be used now and may be later: it is away, busy or out of space. Wait and try again.</summary>
public sealed class IndexUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it hangs: a whole timeout was waited for nothing, so the next try has its own cost.</summary>
    internal bool IsTimeout => InnerException is OperationCanceledException;
}
