namespace Ingest.Fetcher.Folders;

/// <summary>What a reading will go through: a progress bar's whole.</summary>
/// <param name="Files">Files that will be read.</param>
/// <param name="Bytes">Their lengths together.</param>
public readonly record struct FolderTotals(int Files, long Bytes);
