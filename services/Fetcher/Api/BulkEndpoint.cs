using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Threading.Channels;
using Ingest.Fetcher.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher.Api;

/// <summary>
/// <c>POST /documents/bulk</c>: NDJSON in, one answer line per line out, in order, while it is still coming in. Lines are numbered from 1 as
/// an editor shows them: blank lines count but are not answered. A wrong line is refused alone.
/// </summary>
internal static class BulkEndpoint
{
    /// <summary>
    /// Answers (about 150 bytes each) kept for a client that sends everything before it reads anything, as simple clients do: some 25,000
    /// lines. Beyond it the reading waits for the client, so larger bulks need one that reads as it sends, or several requests.
    /// </summary>
    private const int AnswerBufferBytes = 4 * 1_048_576;

    /// <summary>Answers are sent when nothing else is ready, or when this many bytes are.</summary>
    private const int FlushBytes = 16_384;

    private static readonly byte[] LineEnd = [(byte)'\n'];

    internal static async Task HandleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<IntakeOptions>();
        await using var body = RequestBody.OpenEndless(context);
        context.Response.ContentType = "application/x-ndjson";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // The status goes out now: a client may wait for it before it sends its first line.
        await context.Response.StartAsync(context.RequestAborted);

        var window = Channel.CreateBounded<Task<BulkAnswer>>(new BoundedChannelOptions(options.BulkInFlight) { SingleReader = true, SingleWriter = true });
        var answers = new Pipe(new PipeOptions(pauseWriterThreshold: AnswerBufferBytes, resumeWriterThreshold: AnswerBufferBytes / 2, useSynchronizationContext: false));
        // One stop for all three: when the client goes, nothing more is read, and what is in flight still ends in the intake.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var lines = new BulkLines(services.GetRequiredService<DocumentReception>(), services.GetRequiredService<ByteBudget>(), options, services.GetRequiredService<ILogger<BulkLines>>());
        var reading = StopAllIfFailedAsync(lines.ReadAsync(body, window.Writer, stop.Token), stop);
        var ordering = StopAllIfFailedAsync(OrderAsync(window.Reader, answers.Writer, stop.Token), stop);
        var sending = StopAllIfFailedAsync(answers.Reader.CopyToAsync(context.Response.Body, stop.Token), stop);
        try
        {
            await Task.WhenAll(reading, ordering, sending);
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The client went away.
            context.Abort();
        }
        finally
        {
            await BulkLines.DrainAsync(window.Reader);
        }
    }

    private static async Task OrderAsync(ChannelReader<Task<BulkAnswer>> window, PipeWriter output, CancellationToken cancellationToken)
    {
        while (await window.WaitToReadAsync(cancellationToken))
        {
            while (window.TryPeek(out var next))
            {
                if (!next.IsCompleted && output.UnflushedBytes > 0)
                    await output.FlushAsync(cancellationToken);
                // Peeked, awaited and only then taken, so that the window counts what is not answered yet.
                output.Write(JsonSerializer.SerializeToUtf8Bytes(await next, ApiJson.Default.BulkAnswer));
                window.TryRead(out _);
                output.Write(LineEnd);
                if (output.UnflushedBytes >= FlushBytes)
                    await output.FlushAsync(cancellationToken);
            }
            await output.FlushAsync(cancellationToken);
        }
        await output.CompleteAsync();
    }

    private static async Task StopAllIfFailedAsync(Task task, CancellationTokenSource stop)
    {
        try
        {
            await task;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
