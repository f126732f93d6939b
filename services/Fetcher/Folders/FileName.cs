namespace Ingest.Fetcher.Folders;

/// <summary>A file that a folder's reading takes.</summary>
/// <param name="Name">Its path from the folder that was asked for, with forward slashes.</param>
/// <param name="HoldsSubmissions">It holds submissions (.json, .ndjson), each an item of its own named with its line or element; else it is one page.</param>
public sealed record FileName(string Name, bool HoldsSubmissions);
