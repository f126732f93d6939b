using System.Text.Json.Serialization;
using Ingest.AllInOne.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.AllInOne.Http;

/// <summary>Registers what the HTTP API needs.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddPipelineApi(this IServiceCollection services)
    {
        services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context =>
        {
            // The framework's own words name the parameter and the value at fault.
            if (context.Exception is BadHttpRequestException exception)
                context.ProblemDetails.Detail = exception.Message;
        });
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        services.Configure<ExceptionHandlerOptions>(static options =>
        {
            options.StatusCodeSelector = static exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            // What the client did wrong is told to the client; the log is for what went wrong here.
            options.SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException;
        });
        services.Configure<JsonOptions>(static json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, CommandJson.Default);
            // As the command line prints it.
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        return services;
    }
}
