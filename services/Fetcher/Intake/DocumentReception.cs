using System.Diagnostics;
using Ingest.Contracts;

namespace Ingest.Fetcher.Intake;

/// <summary>The one way in: judges, makes durable, counts. The API, the bulk and the folder reader all end here.</summary>
public sealed class DocumentReception(SubmissionValidator validator, IDocumentIntake intake, IntakeMetrics metrics, TimeProvider time)
{
    /// <summary>A new acceptance id, for a caller that hands the same document over until it is taken.</summary>
    public Guid NewAcceptance() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Takes a document in. When this returns an accepting verdict, the document is durable.</summary>
    /// <inheritdoc cref="ReceiveAsync(SubmittedDocument, Guid, CancellationToken)" path="/exception"/>
    public Task<SubmissionVerdict> ReceiveAsync(SubmittedDocument submission, CancellationToken cancellationToken) =>
        ReceiveAsync(submission, NewAcceptance(), cancellationToken);

    /// <summary>Takes a document in under a given acceptance id. When this returns an accepting verdict, the document is durable.</summary>
    /// <param name="submission">What is handed over.</param>
    /// <param name="acceptanceId">The same for every try: a try that failed may have been taken after all, and one document has one outcome.</param>
    /// <param name="cancellationToken">Stops the try.</param>
    /// <exception cref="IntakeUnavailableException">It cannot be made durable now; sending it again later is safe.</exception>
    public async Task<SubmissionVerdict> ReceiveAsync(SubmittedDocument submission, Guid acceptanceId, CancellationToken cancellationToken)
    {
        var verdict = validator.Validate(submission, acceptanceId, Activity.Current?.Id);
        if (verdict.IsAccepted)
            await CountAsync(intake.AcceptAsync(verdict.Document, cancellationToken));
        else
            metrics.Refused(verdict.Refusal);
        return verdict;
    }

    /// <summary>Takes a checked request in. When this returns, it is durable.</summary>
    /// <exception cref="IntakeUnavailableException">It cannot be made durable now.</exception>
    public Task ReceiveAsync(FetchRequested request, CancellationToken cancellationToken) =>
        CountAsync(intake.AcceptAsync(request, cancellationToken));

    /// <summary>Counts something that was refused before it was a submission (no JSON, too large to read).</summary>
    public void CountRefused(Refusal refusal) => metrics.Refused(refusal);

    private async Task CountAsync(Task acceptance)
    {
        try
        {
            await acceptance;
        }
        catch (IntakeUnavailableException)
        {
            metrics.Unavailable();
            throw;
        }
        metrics.Accepted();
    }
}
