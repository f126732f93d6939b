namespace Ingest.Enricher.Watch;

/// <summary>The watch list in use; an empty one where the operator has none. Safe for use by many threads.</summary>
public sealed class WatchList
{
    private readonly WatchListFile? _file;

    /// <summary>The list of a file.</summary>
    /// <param name="path">The file; null or empty for no list.</param>
    /// <param name="time">Dates the list.</param>
    /// <exception cref="InvalidDataException">The file is missing, cannot be read or has errors.</exception>
    public WatchList(string? path, TimeProvider time) => _file = string.IsNullOrEmpty(path) ? null : new WatchListFile(path, time);

    /// <summary>No list.</summary>
    public static WatchList None { get; } = new(null, TimeProvider.System);

    /// <summary>The names as they are now.</summary>
    public WatchListMatcher Matcher => _file?.Matcher ?? WatchListMatcher.Empty;

    /// <summary>What is wrong with the file as it is now.</summary>
    public IReadOnlyList<WatchListError> Errors => _file?.Errors ?? [];

    /// <summary>Whether there is a file to look at.</summary>
    public bool IsFile => _file is not null;

    /// <summary>Looks at the file, and reads it where it has changed.</summary>
    public WatchListRefresh Refresh() => _file?.Refresh() ?? WatchListRefresh.Unchanged;
}
