using Ingest.TestKit;

namespace Ingest.Pipeline.Tests;

/// <summary>The four services as processes of their own, on a virtual host and an alias of their own.</summary>
internal sealed class DistributedPipeline : IAsyncDisposable
{
    private readonly Dictionary<string, TestProcess> _services = new(StringComparer.Ordinal);
    private readonly RabbitMqServer _broker;

    private DistributedPipeline(RabbitMqServer broker, Uri user, ElasticsearchServer index, string vhost)
    {
        _broker = broker;
        Vhost = vhost;
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["INGEST_Broker__Url"] = user.ToString(),
            ["INGEST_Broker__ManagementUrl"] = broker.ManagementUrl.ToString(),
            ["INGEST_Elasticsearch__Url"] = index.Url.ToString(),
            ["INGEST_Elasticsearch__Alias"] = vhost,
        };
    }

    internal static IReadOnlyList<string> Services { get; } = ["Fetcher", "Cleaner", "Enricher", "Indexer"];

    internal string Vhost { get; }

    internal Dictionary<string, string> Environment { get; }

    /// <summary>Sets broker and index up and starts nothing.</summary>
    internal static async Task<DistributedPipeline> SetUpAsync(RabbitMqServer broker, ElasticsearchServer index)
    {
        var vhost = await broker.CreateVhostAsync("pipeline");
        var pipeline = new DistributedPipeline(broker, await broker.CreateUserAsync(vhost), index, vhost);
        var (exitCode, _, error) = await Cli.RunAsync(pipeline.Environment, "setup");
        Assert.True(exitCode == 0, error);
        return pipeline;
    }

    /// <summary>The same with all services up.</summary>
    internal static async Task<DistributedPipeline> StartAsync(RabbitMqServer broker, ElasticsearchServer index)
    {
        var pipeline = await SetUpAsync(broker, index);
        foreach (var service in Services)
            pipeline.Start(service);
        foreach (var service in Services)
            await pipeline.WaitUntilReadyAsync(service);
        return pipeline;
    }

    internal TestProcess Start(string service, params string[] settings) => _services[service] = TestProcess.Start(
        $"Ingest.{service}.dll", Environment, [.. settings.Prepend("Http:Url=http://127.0.0.1:0").SelectMany(static setting => new[] { "--set", setting })]);

    internal TestProcess this[string service] => _services[service];

    /// <summary>The address of a service's API.</summary>
    internal async Task<Uri> AddressAsync(string service)
    {
        var line = await _services[service].WaitForLineAsync(static line => line.Contains("health at ", StringComparison.Ordinal));
        return new Uri(line[(line.IndexOf("health at ", StringComparison.Ordinal) + 10)..].Replace("/health/ready", "/", StringComparison.Ordinal));
    }

    /// <summary>The answer of its health: ready, or why it is not.</summary>
    internal async Task<(int Status, string Body)> HealthAsync(string service)
    {
        using var client = new HttpClient { BaseAddress = await AddressAsync(service) };
        using var response = await client.GetAsync("health/ready");
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal Task WaitUntilReadyAsync(string service) => Wait.UntilAsync(() => HealthAsync(service), static health => health.Status == 200, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.Values)
            await service.DisposeAsync();
        await _broker.DeleteVhostAsync(Vhost);
    }
}
