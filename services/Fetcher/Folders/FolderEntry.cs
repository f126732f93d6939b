using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>A file that a walk found, or a place where it could not go on.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="Name">The path from where the walk began, with forward slashes.</param>
/// <param name="Problem">Why the walk could not look into it; null for a file.</param>
internal sealed record FolderEntry(string Path, string Name, Refusal? Problem = null);
