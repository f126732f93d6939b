using System.IO.Pipelines;
using System.Threading.Channels;
using Ingest.Fetcher.Intake;
using Ingest.Fetcher.Submissions;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher.Api;

/// <summary>Takes the lines of one bulk in, many at once, within the window and the byte budget.</summary>
internal sealed class BulkLines(DocumentReception reception, ByteBudget budget, IntakeOptions options, ILogger logger)
{
    private long _last;

    /// <summary>Reads to the end and puts one task per line into the window, in order.</summary>
    internal async Task ReadAsync(Stream body, ChannelWriter<Task<BulkAnswer>> window, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(body, new StreamPipeReaderOptions(bufferSize: 65_536, minimumReadSize: 16_384, leaveOpen: true));
        try
        {
            await foreach (var line in NdjsonReader.ReadAsync(reader, options.MaxSubmissionBytes, cancellationToken))
            {
                await window.WaitToWriteAsync(cancellationToken);
                await budget.TakeAsync(line.Bytes.Length, cancellationToken);
                await window.WriteAsync(AnswerAsync(line), cancellationToken);
                _last = line.Number;
            }
        }
        catch (InvalidDataException)
        {
            // What was unpacked before the damage is in; the client is told where to go on.
            var damaged = RequestBody.Damaged("its Content-Encoding says");
            reception.CountRefused(damaged);
            await window.WriteAsync(Task.FromResult(Refused(_last + 1, damaged with
            {
                Message = $"The body is damaged from here on: nothing after line {_last} was read. Send the rest again.",
            })), cancellationToken);
        }
        finally
        {
            window.Complete();
            await reader.CompleteAsync();
        }
    }

    /// <summary>Waits for what is still in flight, whose answers nobody reads any more.</summary>
    internal static async Task DrainAsync(ChannelReader<Task<BulkAnswer>> window)
    {
        while (window.TryRead(out var left))
            await left;
    }

    /// <summary>The line's bytes are only valid until this first awaits: what it keeps is a copy.</summary>
    private async Task<BulkAnswer> AnswerAsync(NdjsonLine line)
    {
        var (number, size) = (line.Number, line.Bytes.Length);
        try
        {
            if (line.IsTooLong)
                throw new RefusedException(Refusals.TooLarge("The line", options.MaxSubmissionBytes, "Intake:MaxBodyBytes"));
            var submission = SubmissionReader.ReadDocument(line.Bytes.Span, number);
            var verdict = await reception.ReceiveAsync(submission, CancellationToken.None);
            return verdict.IsAccepted
                ? new BulkAnswer { Line = number, Status = "accepted", Id = verdict.Document.Origin.DocumentId, AcceptanceId = verdict.Document.Origin.AcceptanceId }
                : Refused(number, verdict.Refusal);
        }
        catch (RefusedException exception)
        {
            reception.CountRefused(exception.Refusal);
            return Refused(number, exception.Refusal);
        }
        catch (IntakeUnavailableException exception)
        {
            return new BulkAnswer
            {
                Line = number,
                Status = Problems.Unavailable,
                Message = $"{exception.Message} Send this line and the other unavailable ones again in {options.RetryAfterSeconds} seconds or later.",
            };
        }
        catch (Exception exception)
        {
            // Not this line's fault, and no reason to leave the others without an answer.
            logger.LogError(exception, "Line {Line} of a bulk could not be taken in", number);
            return new BulkAnswer { Line = number, Status = Problems.Unavailable, Message = $"It could not be taken in ({exception.GetType().Name}). Send this line again." };
        }
        finally
        {
            budget.Return(size);
        }
    }

    private static BulkAnswer Refused(long line, Refusal refusal) =>
        new() { Line = line, Status = "refused", Reason = refusal.Reason, Input = refusal.Input, Message = refusal.Message };
}
