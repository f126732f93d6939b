using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;
using Ingest.Fetcher.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Fetcher.Api;

/// <summary><c>POST /fetches</c>: a page to fetch, by address or by path. What can be told without fetching is refused at once.</summary>
internal static class FetchesEndpoint
{
    /// <summary>A url of 2,048 characters and a long path, escaped, with room to spare.</summary>
    private const int MaxRequestBytes = 65_536;

    internal static async Task HandleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        await using var stream = RequestBody.OpenBounded(context, MaxRequestBytes);
        var body = SubmissionReader.ReadFetch((await stream.ReadToEndAsync(context.RequestAborted)).Span);
        var request = services.GetRequiredService<FetchRequestValidator>().Validate(body.Url, body.Path, body.Source, body.Batch);
        await services.GetRequiredService<DocumentReception>().ReceiveAsync(request, CancellationToken.None);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(
            new AcceptedBody { AcceptanceId = request.AcceptanceId }, ApiJson.Default.AcceptedBody, "application/json");
    }
}
