using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Does what a fetch request asks for and judges the result as any other submission.</summary>
public sealed class RequestFetcher(PageFetcher pages, FileFetcher files, SubmissionValidator validator)
{
    /// <summary>The document under the request's acceptance id, or why there is none.</summary>
    public async Task<SubmissionVerdict> FetchAsync(FetchRequested request, CancellationToken cancellationToken)
    {
        try
        {
            // Checked again here: a request can come from a queue that others write to.
            var submission = request switch
            {
                { Url: { } url, Path: null } => await pages.FetchAsync(url, cancellationToken),
                { Path: { } path, Url: null } => await files.FetchAsync(path, cancellationToken),
                _ => throw new RefusedException(Refusals.InvalidSubmission("url", "The request needs exactly one of 'url' and 'path'.")),
            };
            return validator.Validate(submission with { Source = request.Source, Batch = request.Batch }, request.AcceptanceId, request.TraceParent);
        }
        catch (RefusedException exception)
        {
            return SubmissionVerdict.Refuse(exception.Refusal);
        }
    }
}
