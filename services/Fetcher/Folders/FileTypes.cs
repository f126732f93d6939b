namespace Ingest.Fetcher.Folders;

/// <summary>What file names say of their content.</summary>
internal static class FileTypes
{
    /// <summary>Whether a walk takes the file; a file named by itself is always taken.</summary>
    internal static bool IsTaken(string path) => IsSubmission(path) || ContentTypeOf(path) is "text/html" or "text/plain";

    internal static bool IsSubmission(string path) => IsNdjson(path) || Has(path, ".json");

    internal static bool IsNdjson(string path) => Has(path, ".ndjson") || Has(path, ".jsonl");

    /// <summary>The media type by the file's ending; null where it says nothing.</summary>
    internal static string? ContentTypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => "text/html",
        ".txt" => "text/plain",
        ".xhtml" => "application/xhtml+xml",
        ".xml" => "application/xml",
        ".json" => "application/json",
        ".ndjson" or ".jsonl" => "application/x-ndjson",
        _ => null,
    };

    private static bool Has(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
