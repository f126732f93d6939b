using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Serialization;
using Ingest.Messaging.Settlement;
using Ingest.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Messaging;

/// <summary>The bus of the distributed form: RabbitMQ, quorum queues, publisher confirms, plain JSON.</summary>
public static class RabbitMqBus
{
    /// <summary>
    /// Adds the bus and the given stages' consumers. Endpoints are connected by <see cref="StageEndpoints"/> once the topology is declared; a
    /// publish returns when the broker has confirmed it, and one that no queue takes is an error.
    /// </summary>
    /// <param name="services">Where to register; it brings <see cref="BrokerOptions"/>.</param>
    /// <param name="name">Shown in the broker's list of connections.</param>
    /// <param name="addConsumers">Adds each stage's consumers with their definitions.</param>
    /// <param name="stopTimeout">How long a stop waits for what is in work.</param>
    public static IServiceCollection AddRabbitMqBus(
        this IServiceCollection services, string name, Action<IBusRegistrationConfigurator> addConsumers, TimeSpan stopTimeout)
    {
        services.AddSingleton<BrokerConnections>();
        services.AddSingleton<RawForwarder>();
        services.AddMassTransit(bus =>
        {
            // No call home: https://masstransit.io/documentation/configuration/usage-telemetry
            bus.DisableUsageTelemetry();
            addConsumers(bus);
            bus.UsingRabbitMq((context, transport) => Configure(context.GetRequiredService<BrokerOptions>(), name, transport));
        });
        services.Configure<MassTransitHostOptions>(options =>
        {
            // A broker that is away holds up nothing: health and the intake's 503 must answer meanwhile.
            options.WaitUntilStarted = false;
            options.StopTimeout = stopTimeout;
            options.ConsumerStopTimeout = stopTimeout;
        });
        services.AddSingleton<StageEndpoints>();
        services.AddSingleton<ConfirmedPublisher>();
        // After the bus, so that it stops before it.
        services.AddHostedService(static provider => provider.GetRequiredService<StageEndpoints>());
        return services;
    }

    private static void Configure(BrokerOptions options, string name, IRabbitMqBusFactoryConfigurator transport)
    {
        var address = new BrokerAddress(options);
        transport.Host(address.Host, (ushort)address.Port, address.VirtualHost, name, host =>
        {
            host.Username(address.Username);
            host.Password(address.Password);
            host.PublisherConfirmation = true;
            if (address.UsesTls)
            {
                host.UseSsl(ssl =>
                {
                    ssl.ServerName = address.Host;
                    ssl.CertificateValidationCallback = (_, certificate, chain, errors) => address.Authorities.IsTrusted(certificate, chain, errors);
                });
            }
        });
        transport.ClearSerialization();
        transport.AddSerializer(new PlainJsonSerializerFactory());
        transport.AddDeserializer(new PlainJsonSerializerFactory(), isDefault: true);
        transport.MessageTopology.SetEntityNameFormatter(EventExchanges.Instance);
        transport.Publish<DocumentsSettled>(static settled => settled.ExchangeType = RabbitMQ.Client.ExchangeType.Direct);
        transport.Send<DocumentsSettled>(static settled => settled.UseRoutingKeyFormatter(static context => SettlementKey.Of(context.Message.Batch)));
        transport.ConfigurePublish(static publish => publish.UseExecute(static context =>
        {
            // Without a queue a publish is lost without a word. Only a batch's outcomes may find nobody who listens.
            if (context.TryGetPayload<RabbitMqSendContext>(out var send))
                send.Mandatory = context is not SendContext<DocumentsSettled>;
        }));
    }
}
