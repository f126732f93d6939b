using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Keeps requests for files below the configured roots, whatever links lie there.</summary>
public sealed class FetchRoots(FetchOptions options)
{
    /// <summary>The file's real path.</summary>
    /// <exception cref="RefusedException">It is not below a root. Whether it exists elsewhere is not told.</exception>
    public string Resolve(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path))
            throw new RefusedException(Refusals.InvalidSubmission("path", $"The path '{PageAddress.Shown(path)}' is not absolute: send the whole path."));
        // First by its words, so that the answer for a missing file outside the roots is the same as for one that is there.
        var full = Path.GetFullPath(path);
        if (!options.Roots.Any(root => IsBelow(full, Path.GetFullPath(root)) || (RealPath.Resolve(root) is { } realRoot && IsBelow(full, realRoot))))
            throw new RefusedException(Outside(path));
        if (RealPath.Resolve(full) is not { } real)
            throw new RefusedException(Refusals.UnreadableFile(PageAddress.Shown(path), "it is not there, or not for us to see"));
        if (!options.Roots.Any(root => RealPath.Resolve(root) is { } realRoot && IsBelow(real, realRoot)))
            throw new RefusedException(Outside(path));
        return real;
    }

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private Refusal Outside(string path)
    {
        var remedy = options.Roots.Length == 0 ? "there are none: name folders in the setting Fetch:Roots" : "see the setting Fetch:Roots";
        return new Refusal(RejectionReason.OutsideRoots, $"The path '{PageAddress.Shown(path)}' is not below any of the roots ({remedy}).", 403) { Input = "path" };
    }
}
