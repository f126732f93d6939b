using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using Testcontainers.RabbitMq;

namespace Ingest.TestKit.Servers;

/// <summary>Servers in containers, where a Docker engine answers.</summary>
internal static class ContainerServers
{
    private const int ManagementPort = 15672;
    private const int SearchPort = 9200;

    internal static async Task<RabbitMqServer?> TryStartRabbitMqAsync()
    {
        if (!HasEngine)
            return null;
        var container = new RabbitMqBuilder("rabbitmq:4-management").WithUsername("guest").WithPassword("guest").WithPortBinding(ManagementPort, assignRandomHostPort: true).Build();
        await container.StartAsync();
        return new RabbitMqServer(container.Hostname, container.GetMappedPublicPort(5672), "guest", "guest",
            new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(ManagementPort)).Uri, container: container);
    }

    internal static async Task<ElasticsearchServer?> TryStartElasticsearchAsync()
    {
        if (!HasEngine)
            return null;
        var container = new ContainerBuilder("docker.elastic.co/elasticsearch/elasticsearch:8.19.0")
            .WithEnvironment("discovery.type", "single-node")
            .WithEnvironment("xpack.security.enabled", "false")
            .WithEnvironment("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
            .WithPortBinding(SearchPort, assignRandomHostPort: true)
            .WithWaitStrategy(DotNet.Testcontainers.Builders.Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(static request => request.ForPort(SearchPort)))
            .Build();
        await container.StartAsync();
        return new ElasticsearchServer(new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(SearchPort)).Uri, container: container);
    }

    // Asked of the library, which knows every place where an engine may be named.
    private static bool HasEngine
    {
        get
        {
            try
            {
                return TestcontainersSettings.OS.DockerEndpointAuthConfig is not null;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                return false;
            }
        }
    }
}
