namespace Ingest.AllInOne.Data;

/// <summary>
/// Holds the data folder for one process. The lock is the kernel's, on an open file, so it goes with the process however that ends.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;
    private readonly DataFolder _folder;

    private DataFolderLock(FileStream file, DataFolder folder)
    {
        _file = file;
        _folder = folder;
    }

    internal static DataFolderLock Acquire(DataFolder folder)
    {
        try
        {
            return new DataFolderLock(Open(folder.LockFile, FileMode.OpenOrCreate), folder);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DataFolderException(
                $"The data folder {folder.Path} cannot be written: make it writable for this user, or choose another one with --data.", exception);
        }
        catch (IOException exception) when (IsHeld(folder))
        {
            var running = RunningInstance.TryRead(folder.RunningFile);
            var who = running is null ? "another process" : $"process {running.ProcessId} ({running.Url ?? "ingest add"})";
            throw new DataFolderException(
                $"The data folder {folder.Path} is in use by {who}: stop it, or choose another folder with --data.", exception);
        }
        catch (IOException exception)
        {
            throw new DataFolderException(
                $"The data folder {folder.Path} cannot be used ({exception.Message}): free space on its disk, make it writable, or choose another one with --data.",
                exception);
        }
    }

    internal static bool IsHeld(DataFolder folder)
    {
        if (!File.Exists(folder.LockFile))
            return false;
        try
        {
            using var file = Open(folder.LockFile, FileMode.Open);
            return false;
        }
        catch (IOException exception)
        {
            return IsLocked(exception);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Leaves word of this process for others.</summary>
    /// <exception cref="DataFolderException">There is no space for it.</exception>
    public void Announce(RunningInstance instance)
    {
        try
        {
            instance.Write(_folder.RunningFile);
        }
        catch (IOException exception)
        {
            throw new DataFolderException($"The data folder {_folder.Path} cannot be written ({exception.Message}): free space on its disk, or choose another folder with --data.", exception);
        }
    }

    public void Dispose()
    {
        File.Delete(_folder.RunningFile);
        _file.Dispose();
    }

    // EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION on Windows; a read-only disk is nobody's lock.
    private static bool IsLocked(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None);
}
