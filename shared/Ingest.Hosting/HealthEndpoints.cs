using Ingest.Messaging.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ingest.Hosting;

/// <summary>What an orchestrator asks a stage's process.</summary>
public static class HealthEndpoints
{
    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it works now, its broker, its queues and what else it needs included;
    /// 503 with the reasons where it waits for one of them.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", static () => TypedResults.Text("live"));
        routes.MapGet("/health/ready", static Results<ContentHttpResult, ProblemHttpResult> (StageEndpoints endpoints) => endpoints.Problems is { Count: > 0 } problems
            ? TypedResults.Problem(string.Join(' ', problems), statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("ready"));
    }
}
