namespace Ingest.Enricher.Watch;

/// <summary>
/// An operator's watch list on disk. <see cref="Refresh"/> reads it again when the file has changed, so that a timer can keep it current; a file
/// that is broken or gone leaves the list that is in use as it is. Safe for use by many threads.
/// </summary>
public sealed class WatchListFile
{
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Lock _refreshing = new();
    private volatile State _state;

    // The file that was read last, and what was wrong with it.
    private (DateTime Written, long Length) _stamp;
    private IReadOnlyList<WatchListError> _errorsOfStamp = [];

    /// <summary>Reads the list.</summary>
    /// <param name="path">The file: CSV or JSON in UTF-8.</param>
    /// <param name="time">Dates the list.</param>
    /// <exception cref="InvalidDataException">The file is missing, cannot be read or has errors; the message names it, all errors and the remedy.</exception>
    public WatchListFile(string path, TimeProvider time)
    {
        (_path, _time) = (path, time);
        _state = new State(WatchListMatcher.Empty, time.GetUtcNow(), []);
        if (Refresh() is WatchListRefresh.Reloaded)
            return;
        var reasons = _state.Errors.Count > 0 ? string.Join("; ", _state.Errors) : "it is being written; start again when it is complete";
        throw new InvalidDataException($"The watch list {path} cannot be used: {reasons}");
    }

    /// <summary>The list in use.</summary>
    public WatchListMatcher Matcher => _state.Matcher;

    /// <summary>When the list in use was read.</summary>
    public DateTimeOffset LoadedAt => _state.LoadedAt;

    /// <summary>What is wrong with the file as it is now; empty where it is the list in use.</summary>
    public IReadOnlyList<WatchListError> Errors => _state.Errors;

    /// <summary>Looks at the file's time of writing and length, and reads it where one has changed. Never throws for what is in the file or on the disk.</summary>
    public WatchListRefresh Refresh()
    {
        lock (_refreshing)
        {
            try
            {
                return ReadIfChanged();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException or ArgumentException)
            {
                Fail([new WatchListError(1, $"{fault.Message} Put the file there, and let this process read it.")]);
                return WatchListRefresh.Unreadable;
            }
        }
    }

    private WatchListRefresh ReadIfChanged()
    {
        var stamp = Stamp();
        if (stamp == _stamp)
        {
            // A file that was away may be back as it was.
            Fail(_errorsOfStamp);
            return _errorsOfStamp.Count > 0 ? WatchListRefresh.Broken : WatchListRefresh.Unchanged;
        }
        var parsed = stamp.Length > WatchListLimits.MaxSize
            ? new ParsedWatchList([], [new WatchListError(1, $"the list has {stamp.Length} bytes, {WatchListLimits.MaxSize} are allowed; split it or remove names")])
            : WatchListParser.Parse(File.ReadAllBytes(_path));
        // It was written while it was read: the next look reads it again.
        if (Stamp() != stamp)
            return WatchListRefresh.Unchanged;
        (_stamp, _errorsOfStamp) = (stamp, parsed.Errors);
        if (parsed.Errors.Count > 0)
        {
            Fail(parsed.Errors);
            return WatchListRefresh.Broken;
        }
        _state = new State(new WatchListMatcher(parsed.Entries), _time.GetUtcNow(), []);
        return WatchListRefresh.Reloaded;
    }

    private (DateTime Written, long Length) Stamp()
    {
        var file = new FileInfo(_path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : throw new FileNotFoundException($"There is no file {_path}.", _path);
    }

    private void Fail(IReadOnlyList<WatchListError> errors) => _state = _state with { Errors = errors };

    private sealed record State(WatchListMatcher Matcher, DateTimeOffset LoadedAt, IReadOnlyList<WatchListError> Errors);
}
