using Ingest.Fetcher.Intake;
using Ingest.Fetcher.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Fetcher.Api;

/// <summary><c>POST /documents</c>: one page, as raw bytes with headers or as JSON.</summary>
internal static class DocumentsEndpoint
{
    internal static async Task HandleAsync(HttpContext context)
    {
        var submission = await ReadAsync(context);
        // Not the request's token: once the bytes are here, a client that hangs up must not leave an acceptance half done.
        var verdict = await context.RequestServices.GetRequiredService<DocumentReception>().ReceiveAsync(submission, CancellationToken.None);
        if (!verdict.IsAccepted)
        {
            await Problems.WriteAsync(context, verdict.Refusal);
            return;
        }
        var origin = verdict.Document.Origin;
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(
            new AcceptedBody { Id = origin.DocumentId, AcceptanceId = origin.AcceptanceId }, ApiJson.Default.AcceptedBody, "application/json");
    }

    private static async Task<SubmittedDocument> ReadAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IntakeOptions>();
        var isJson = DeclaredType.Parse(context.Request.ContentType).MediaType == "application/json";
        await using var stream = RequestBody.OpenBounded(context, isJson ? options.MaxSubmissionBytes : options.MaxBodyBytes);
        var body = await stream.ReadToEndAsync(context.RequestAborted);
        return isJson ? SubmissionReader.ReadDocument(body.Span) : SubmissionHeaders.Read(context.Request, body);
    }
}
