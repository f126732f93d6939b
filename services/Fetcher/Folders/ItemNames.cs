using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>What a reading says of every document that does not say it itself.</summary>
internal sealed record ItemNames(string? Source, string? Batch)
{
    internal SubmittedDocument Complete(SubmittedDocument document) =>
        document with { Source = document.Source ?? Source, Batch = document.Batch ?? Batch };
}
