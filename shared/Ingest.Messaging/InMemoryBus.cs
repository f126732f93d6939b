using Ingest.Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Messaging;

/// <summary>The bus of the embedded form: MassTransit's in-memory transport, with the same JSON on the wire as the broker's.</summary>
public static class InMemoryBus
{
    /// <summary>
    /// Adds the bus and the given stages' consumers. Nothing on this bus is durable: whoever publishes keeps what was accepted until its
    /// outcome is known, and bounds what is in flight.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="addConsumers">Adds each stage's consumers with their definitions.</param>
    /// <param name="stopTimeout">How long a stop waits for what is in work.</param>
    public static IServiceCollection AddInMemoryBus(
        this IServiceCollection services, Action<IBusRegistrationConfigurator> addConsumers, TimeSpan stopTimeout)
    {
        services.AddMassTransit(bus =>
        {
            // No call home: https://masstransit.io/documentation/configuration/usage-telemetry
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(StageEndpointNames.Instance);
            addConsumers(bus);
            bus.UsingInMemory((context, transport) =>
            {
                // Without AnyMessageType: a queue that takes several types would try each message as every one of them.
                transport.UseRawJsonSerializer(RawSerializerOptions.AddTransportHeaders | RawSerializerOptions.CopyHeaders, isDefault: true);
                transport.ConfigureJsonSerializerOptions(ConfigureJson);
                transport.ConfigureEndpoints(context);
            });
        });
        services.Configure<MassTransitHostOptions>(options =>
        {
            options.WaitUntilStarted = true;
            options.StopTimeout = stopTimeout;
            options.ConsumerStopTimeout = stopTimeout;
        });
        return services;
    }

    private static System.Text.Json.JsonSerializerOptions ConfigureJson(System.Text.Json.JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, ContractsJson.Default);
        return options;
    }
}
