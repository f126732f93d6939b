namespace Ingest.AllInOne.Data;

/// <summary>The one folder in which the embedded form keeps everything.</summary>
public sealed class DataFolder
{
    /// <summary>The environment variable that names the folder where <c>--data</c> is not given.</summary>
    public const string Variable = "INGEST_DATA";

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Accepted bodies, outcomes, quarantine.</summary>
    public string InboxFile => System.IO.Path.Combine(Path, "inbox.db");

    /// <summary>The search index.</summary>
    public string IndexFile => System.IO.Path.Combine(Path, "index.db");

    internal string LockFile => System.IO.Path.Combine(Path, "ingest.lock");

    internal string RunningFile => System.IO.Path.Combine(Path, "running.json");

    /// <summary>The folder that was named, else that of <see cref="Variable"/>, else <c>ingest</c> below the user's local data folder.</summary>
    /// <exception cref="DataFolderException">None was named and the user has no local data folder.</exception>
    public static DataFolder Resolve(string? named)
    {
        var path = string.IsNullOrWhiteSpace(named) ? Environment.GetEnvironmentVariable(Variable) : named;
        if (string.IsNullOrWhiteSpace(path))
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            if (local.Length == 0)
                throw new DataFolderException($"This user has no local data folder: name one with --data or {Variable}.");
            path = System.IO.Path.Combine(local, "ingest");
        }
        return new DataFolder(System.IO.Path.GetFullPath(path));
    }

    /// <summary>Whether anything was ever kept here.</summary>
    public bool Exists => File.Exists(InboxFile);

    /// <summary>Takes the folder for this process alone, making it where it is missing.</summary>
    /// <exception cref="DataFolderException">It cannot be made or written, or another process has it.</exception>
    public DataFolderLock Acquire()
    {
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"The data folder {Path} cannot be made ({exception.Message}): choose another one with --data.", exception);
        }
        return DataFolderLock.Acquire(this);
    }

    /// <summary>The process that works on this folder now; null where there is none.</summary>
    public RunningInstance? FindRunning() => DataFolderLock.IsHeld(this) ? RunningInstance.TryRead(RunningFile) : null;

    /// <summary>Whether some process holds the folder.</summary>
    public bool IsHeld => DataFolderLock.IsHeld(this);

    /// <summary>Throws where nothing was ever kept here.</summary>
    /// <exception cref="DataFolderException">The folder holds no archive.</exception>
    public void ThrowIfMissing()
    {
        if (!Exists)
            throw new DataFolderException($"There is no archive in {Path}: add documents with 'ingest add', or name the right folder with --data.");
    }
}
