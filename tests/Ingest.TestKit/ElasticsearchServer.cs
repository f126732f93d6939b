using Ingest.TestKit.Servers;

namespace Ingest.TestKit;

/// <summary>
/// The real Elasticsearch: one that the environment names (<c>INGEST_TEST_ELASTICSEARCH</c>), else programs on this machine (a folder named in
/// <c>INGEST_TEST_ELASTICSEARCH_HOME</c>, or ../shared/elasticsearch beside the repository), else a container.
/// </summary>
public sealed class ElasticsearchServer : IAsyncDisposable
{
    private static readonly Lock Finding = new();
    private static Task<ElasticsearchServer>? _shared;

    private readonly LocalElasticsearch? _local;
    private readonly IAsyncDisposable? _container;

    internal ElasticsearchServer(Uri url, LocalElasticsearch? local = null, IAsyncDisposable? container = null) => (Url, _local, _container) = (url, local, container);

    public Uri Url { get; }

    /// <summary>The password of the user elastic; null where security is off.</summary>
    public string? Password => _local?.Password;

    /// <summary>The authority's certificate, PEM; null without TLS.</summary>
    public string? CaFile => _local?.CaFile;

    /// <summary>The one of this run; in a process that nobody gave one, the one of this process.</summary>
    /// <exception cref="ServerMissingException">There is none to be had.</exception>
    public static Task<ElasticsearchServer> SharedAsync()
    {
        lock (Finding)
            return _shared ??= FindAsync();
    }

    /// <summary>One of its own, to be configured, killed and restarted.</summary>
    /// <exception cref="ServerMissingException">The programs are not on this machine.</exception>
    public static Task<ElasticsearchServer> StartOwnAsync(ElasticsearchServerOptions? options = null) => StartAsync(options ?? new(), endsWithProcess: false);

    public Task KillAsync() => Local.KillAsync();

    public Task StopAsync() => Local.StopAsync();

    /// <summary>Starts it again, on the same port and data.</summary>
    public Task RestartAsync() => Local.RestartAsync();

    public Task SuspendAsync() => Local.SignalAsync("STOP");

    public Task ResumeAsync() => Local.SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
            await _local.DisposeAsync();
        if (_container is not null)
            await _container.DisposeAsync();
    }

    private LocalElasticsearch Local => _local ?? throw new InvalidOperationException("Only a server of one's own can be stopped.");

    private static async Task<ElasticsearchServer> StartAsync(ElasticsearchServerOptions options, bool endsWithProcess)
    {
        var local = await LocalElasticsearch.StartAsync(options, endsWithProcess);
        return new ElasticsearchServer(local.Url, local);
    }

    private static async Task<ElasticsearchServer> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("INGEST_TEST_ELASTICSEARCH") is { Length: > 0 } address)
            return new ElasticsearchServer(new Uri(address));
        if (LocalElasticsearch.IsInstalled)
            return await StartAsync(new(), endsWithProcess: true);
        return await ContainerServers.TryStartElasticsearchAsync() is { } container
            ? container
            : throw new ServerMissingException("Elasticsearch is missing: name a server in INGEST_TEST_ELASTICSEARCH (http://host:port) or a folder with bin/elasticsearch in INGEST_TEST_ELASTICSEARCH_HOME; Java 17 is needed for the latter.");
    }
}
