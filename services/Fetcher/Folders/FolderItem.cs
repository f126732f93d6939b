using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>One thing found by a folder reader: a document, or why there is none. Exactly one of the two is set.</summary>
public sealed record FolderItem
{
    /// <summary>Where it is: the path from the folder that was asked for, with the line or element where a file holds several ("a.ndjson:12").</summary>
    public required string Name { get; init; }

    public SubmittedDocument? Document { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Bytes of files that were read since the item before: what a progress bar adds.</summary>
    public long Bytes { get; init; }
}
