using Ingest.TestKit;

namespace Ingest.Pipeline.Tests;

/// <summary>A broker and an index that the tests may kill; each test leaves them up.</summary>
public sealed class ResilienceServers : IAsyncLifetime
{
    public RabbitMqServer Broker { get; private set; } = null!;

    public ElasticsearchServer Index { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var broker = RabbitMqServer.StartOwnAsync();
        Index = await ElasticsearchServer.StartOwnAsync();
        Broker = await broker;
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
