using Ingest.Fetcher.Folders;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Fetches one file below the roots, as a page.</summary>
public sealed class FileFetcher(FetchRoots roots, IntakeOptions options)
{
    /// <summary>Fetches it.</summary>
    /// <exception cref="RefusedException">It is outside the roots, gone, unreadable or too large.</exception>
    public async Task<SubmittedDocument> FetchAsync(string path, CancellationToken cancellationToken) =>
        // The real path is opened, not the given one: a link changed in between leads nowhere new.
        await PageFile.ReadAsync(roots.Resolve(path), Path.GetFileName(path), options, cancellationToken);
}
