using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Fetcher.Api;

/// <summary>The intake over HTTP.</summary>
public static class IntakeApi
{
    /// <summary>
    /// Maps <c>POST /documents</c> (one page), <c>POST /documents/bulk</c> (NDJSON, streamed both ways) and <c>POST /fetches</c> (a page to
    /// fetch). 202 and "accepted" are only said of what is durable; everything else is a problem (RFC 9457) with reason and input.
    /// </summary>
    public static IEndpointRouteBuilder MapIntake(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/documents", static context => AnswerAsync(context, DocumentsEndpoint.HandleAsync));
        endpoints.MapPost("/documents/bulk", static context => AnswerAsync(context, BulkEndpoint.HandleAsync));
        endpoints.MapPost("/fetches", static context => AnswerAsync(context, FetchesEndpoint.HandleAsync));
        return endpoints;
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate handler)
    {
        try
        {
            await handler(context);
        }
        catch (RefusedException exception)
        {
            await RefuseAsync(context, exception.Refusal);
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, RequestBody.Damaged(context.Request.Headers.ContentEncoding.ToString()));
        }
        catch (IntakeUnavailableException exception)
        {
            var options = context.RequestServices.GetRequiredService<IntakeOptions>();
            await Problems.WriteUnavailableAsync(context, exception, options.RetryAfterSeconds);
        }
        catch (BadHttpRequestException exception)
        {
            // The server's own complaint (a body shorter than it said); the connection may be gone already, then nobody reads this.
            await RefuseAsync(context, new Refusal(RejectionReason.InvalidSubmission, exception.Message, exception.StatusCode) { Input = "request" });
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The client went away: there is nobody to answer.
        }
    }

    private static Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        context.RequestServices.GetRequiredService<IntakeMetrics>().Refused(refusal);
        return Problems.WriteAsync(context, refusal);
    }
}
