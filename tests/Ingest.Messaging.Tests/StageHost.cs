using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Topology;
using Ingest.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Messaging.Tests;

/// <summary>A process with one stage, the Cleaner's, and a consumer of the test's own.</summary>
internal static class StageHost
{
    /// <summary>Starts it; it connects by itself.</summary>
    internal static async Task<IHost> StartAsync<TConsumer, TDefinition>(BrokerOptions options, Action<HostApplicationBuilder> configure, CancellationToken cancellationToken)
        where TConsumer : class, IConsumer
        where TDefinition : class, IConsumerDefinition<TConsumer>
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        configure(builder);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IStageGate, OpenGate>();
        builder.Services.AddRabbitMqBus("test", static bus => bus.AddStageConsumer<TConsumer, TDefinition>(Stage.Clean, QueueNames.Cleaner), TimeSpan.FromSeconds(10));
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return host;
    }

    /// <summary>Waits until it is connected.</summary>
    internal static Task WaitUntilReadyAsync(this IHost host, CancellationToken cancellationToken) =>
        Wait.UntilAsync(() => Task.FromResult(host.Services.GetRequiredService<StageEndpoints>().Problems.Count), static count => count == 0, cancellationToken);

    /// <summary>Hands it a document.</summary>
    internal static Task PublishAsync(this IHost host, CancellationToken cancellationToken) => host.Services.GetRequiredService<ConfirmedPublisher>().PublishAsync(
        new DocumentFetched
        {
            Origin = new DocumentOrigin { DocumentId = "a", AcceptanceId = Guid.CreateVersion7(), Source = "test", FetchedAt = DateTimeOffset.UnixEpoch },
            Body = new RawBody { Bytes = "text"u8.ToArray(), Encoding = "identity", Length = 4, Sha256 = new string('0', 64) },
        },
        cancellationToken);
}
