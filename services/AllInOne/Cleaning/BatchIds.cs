using Ingest.Fetcher.Folders;

namespace Ingest.AllInOne.Cleaning;

/// <summary>The ids of a batch's answers: a file's name without folder and ending, and the line or element where a file holds several.</summary>
internal static class BatchIds
{
    /// <summary>The id of one item.</summary>
    /// <param name="item">The item's name, as the folder's reader gives it: "news/a.html", "news/b.ndjson:12".</param>
    public static string Of(string item)
    {
        var file = Path.GetFileName(item);
        var colon = file.LastIndexOf(':');
        // A page's own name may hold a colon; a line's number stands behind the ending.
        return colon > 0 && file.AsSpan(colon + 1) is { IsEmpty: false } number && !number.ContainsAnyExceptInRange('0', '9')
            ? Path.GetFileNameWithoutExtension(file[..colon]) + file[colon..]
            : Path.GetFileNameWithoutExtension(file);
    }

    /// <summary>The first two files of a folder whose answers would have the same id, so that one of them would be lost; null where all differ.</summary>
    public static (string First, string Second)? Collision(string folder)
    {
        var taken = new Dictionary<(string Id, bool HoldsSubmissions), string>();
        foreach (var file in FolderReader.Names(folder))
        {
            if (!taken.TryAdd((Of(file.Name), file.HoldsSubmissions), file.Name))
                return (taken[(Of(file.Name), file.HoldsSubmissions)], file.Name);
        }
        return null;
    }
}
