using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ingest.Telemetry;

/// <summary>Registers tracing and metrics, the same way in every process.</summary>
public static class TelemetryRegistration
{
    /// <summary>
    /// Adds the stage metrics and, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector, traces, metrics and logs sent there. The host
    /// must be disposed, or the last of them never leave.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceName">The service's name in traces ("ingest-cleaner").</param>
    /// <param name="serviceVersion">The product's version.</param>
    public static IServiceCollection AddIngestTelemetry(this IServiceCollection services, string serviceName, string serviceVersion)
    {
        services.AddMetrics();
        services.TryAddSingleton<StageMetrics>();
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(serviceName, "ingest", serviceVersion))
            .WithTracing(static tracing => tracing
                .AddSource(IngestTelemetry.Name, "MassTransit")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation())
            .WithMetrics(static metrics => metrics
                .AddMeter(IngestTelemetry.Name, "MassTransit", "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel"))
            .WithLogging()
            .UseOtlpExporter();
        return services;
    }
}
