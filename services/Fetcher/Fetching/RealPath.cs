namespace Ingest.Fetcher.Fetching;

/// <summary>Resolves every symbolic link of a path, as realpath(3) does; .NET resolves only the last component's.</summary>
internal static class RealPath
{
    /// <summary>Links followed before it is called a loop: Linux's own bound.</summary>
    private const int MaxLinks = 40;

    /// <summary>The path without links, or null where a component is missing, cannot be read, or the links form a loop.</summary>
    internal static string? Resolve(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var resolved = Path.GetPathRoot(full)!;
            var rest = new Stack<string>();
            Push(rest, full[resolved.Length..]);
            var links = 0;
            while (rest.TryPop(out var name))
            {
                var next = Path.GetFullPath(Path.Combine(resolved, name));
                FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
                if (entry.LinkTarget is not { } target)
                {
                    if (!entry.Exists)
                        return null;
                    resolved = next;
                    continue;
                }
                if (++links > MaxLinks)
                    return null;
                if (Path.IsPathRooted(target))
                    resolved = Path.GetPathRoot(target)!;
                Push(rest, target[(Path.GetPathRoot(target)?.Length ?? 0)..]);
            }
            return resolved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var name in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
            rest.Push(name);
    }
}
