using System.Security.Cryptography;
using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Submissions;

/// <summary>Judges what other programs put into the queue: the same JSON, under the same bounds, as <c>POST /documents</c>.</summary>
public sealed class SubmissionJudge(DocumentReception reception, IntakeOptions options, TimeProvider time)
{
    /// <summary>Bytes kept of a message that is too large to keep.</summary>
    internal const int HeadBytes = 65_536;

    /// <summary>A larger one is kept by its head: escaped inside JSON it may grow sixfold, and RabbitMQ 4 takes 16 MiB.</summary>
    internal const int MaxKeptBytes = 2 * 1_048_576;

    /// <summary>Takes a submission in, or says why not. When this returns null, the document is durable.</summary>
    /// <exception cref="IntakeUnavailableException">It cannot be made durable now.</exception>
    public async Task<DocumentRejected?> TryReceiveAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            if (body.Length > options.MaxSubmissionBytes)
                throw new RefusedException(Refusals.TooLarge($"The message of {body.Length:N0} bytes", options.MaxSubmissionBytes, "Intake:MaxBodyBytes"));
            var verdict = await reception.ReceiveAsync(SubmissionReader.ReadDocument(body.Span), cancellationToken);
            return verdict.IsAccepted ? null : Reject(verdict.Refusal, body.Span);
        }
        catch (RefusedException exception)
        {
            reception.CountRefused(exception.Refusal);
            return Reject(exception.Refusal, body.Span);
        }
    }

    private DocumentRejected Reject(Refusal refusal, ReadOnlySpan<byte> body)
    {
        var now = time.GetUtcNow();
        var rejected = new DocumentRejected
        {
            AcceptanceId = Guid.CreateVersion7(now),
            Stage = Stage.Fetch,
            Reason = refusal.Reason,
            Message = refusal.Message,
            RejectedAt = now,
        };
        return body.Length <= MaxKeptBytes ? rejected : rejected with
        {
            // Its head is enough to see what it is and whose; the whole of it no broker would carry on.
            RejectedMessage = Encoding.UTF8.GetString(body[..HeadBytes]),
            RejectedLength = body.Length,
            RejectedSha256 = Convert.ToHexStringLower(SHA256.HashData(body)),
            Marks = [Mark.BodyCut],
        };
    }
}
