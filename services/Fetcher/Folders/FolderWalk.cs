using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>
/// Walks a folder in a stable order (names by code point, files and folders together). Hidden files and folders are left out, links are
/// followed, and a folder that was seen before by its real path is not entered again, so a loop ends.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Every file below the path, or the file itself.</summary>
    internal static IEnumerable<FolderEntry> Walk(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full))
            return [File.Exists(full) ? new FolderEntry(full, Path.GetFileName(full)) : new FolderEntry(full, path, Unreadable(path, "it is not there"))];
        return WalkFolder(full, "", new HashSet<string>(StringComparer.Ordinal));
    }

    private static IEnumerable<FolderEntry> WalkFolder(string root, string rootName, HashSet<string> seen)
    {
        // A stack of our own: folders can be nested deeper than iterators should be.
        var open = new Stack<IEnumerator<FileSystemInfo>>();
        var names = new Stack<string>();
        if (Enter(root, rootName) is { } rootProblem)
            yield return rootProblem;
        while (open.TryPeek(out var entries))
        {
            if (!entries.MoveNext())
            {
                open.Pop().Dispose();
                names.Pop();
                continue;
            }
            var entry = entries.Current;
            var name = names.Peek().Length == 0 ? entry.Name : $"{names.Peek()}/{entry.Name}";
            if (Directory.Exists(entry.FullName))
            {
                if (Enter(entry.FullName, name) is { } problem)
                    yield return problem;
            }
            else if (FileTypes.IsTaken(entry.Name))
            {
                yield return new FolderEntry(entry.FullName, name);
            }
        }

        FolderEntry? Enter(string folder, string name)
        {
            try
            {
                if (!seen.Add(RealPath.Resolve(folder) ?? folder))
                    return null;
                var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(static e => !IsHidden(e)).ToList();
                entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
                open.Push(entries.GetEnumerator());
                names.Push(name);
                return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new FolderEntry(folder, name, Unreadable(folder, Why(exception)));
            }
        }
    }

    /// <summary>Why a file or folder cannot be read, in words.</summary>
    internal static string Why(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is gone",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message,
    };

    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));

    private static Refusal Unreadable(string path, string why) => Refusals.UnreadableFile(PageAddress.Shown(path), why);
}
