using System.Diagnostics;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Judges a request to fetch as far as that can be done without fetching. The same for every way in.</summary>
public sealed class FetchRequestValidator(FetchAddress address, FetchRoots roots, IntakeOptions options, TimeProvider time)
{
    /// <summary>The request as it goes into the pipeline, with an acceptance id of its own and the trace that is current.</summary>
    /// <param name="url">An http or https address; null where <paramref name="path"/> is given.</param>
    /// <param name="path">A file below one of the roots; null where <paramref name="url"/> is given.</param>
    /// <param name="source">See <see cref="DocumentOrigin.Source"/>; null for the intake's default.</param>
    /// <param name="batch">See <see cref="DocumentOrigin.Batch"/>; null for none.</param>
    /// <exception cref="RefusedException">It is refused.</exception>
    public FetchRequested Validate(string? url, string? path, string? source, string? batch)
    {
        var now = time.GetUtcNow();
        var hasUrl = !string.IsNullOrWhiteSpace(url);
        if (hasUrl)
            address.Check(url!);
        else
            roots.Resolve(path ?? "");
        return new FetchRequested
        {
            AcceptanceId = Guid.CreateVersion7(now),
            Source = SubmissionFields.Name("source", source) ?? options.DefaultSource,
            Url = hasUrl ? url!.Trim() : null,
            Path = hasUrl ? null : path,
            RequestedAt = now,
            Batch = SubmissionFields.Name("batch", batch),
            TraceParent = Activity.Current?.Id,
        };
    }
}
