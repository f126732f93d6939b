using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Ingest.TestKit.Servers;

namespace Ingest.TestKit;

/// <summary>
/// The real RabbitMQ: one that the environment names (<c>INGEST_TEST_RABBITMQ</c>, <c>INGEST_TEST_RABBITMQ_MANAGEMENT</c>), else Debian's on
/// this machine, else a container.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private static readonly Lock Finding = new();
    private static Task<RabbitMqServer>? _shared;

    private readonly LocalRabbitMq? _local;
    private readonly IAsyncDisposable? _container;
    private readonly HttpClient _management;

    internal RabbitMqServer(string host, int port, string username, string password, Uri managementUrl, LocalRabbitMq? local = null, IAsyncDisposable? container = null)
    {
        (Host, Port, Username, Password, ManagementUrl, _local, _container) = (host, port, username, password, managementUrl, local, container);
        _management = new HttpClient { BaseAddress = managementUrl };
        _management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));
    }

    public string Host { get; }

    public int Port { get; }

    public string Username { get; }

    public string Password { get; }

    public Uri ManagementUrl { get; }

    /// <summary>The management API over TLS; null without.</summary>
    public Uri? ManagementTlsUrl => _local?.ManagementTlsUrl;

    /// <summary>The root's certificate, PEM; null without TLS.</summary>
    public string? CaFile => _local?.CaFile;

    /// <summary>The one of this run; in a process that nobody gave one, the one of this process.</summary>
    /// <exception cref="ServerMissingException">There is none to be had.</exception>
    public static Task<RabbitMqServer> SharedAsync()
    {
        lock (Finding)
            return _shared ??= FindAsync();
    }

    /// <summary>One of its own, to be killed and restarted.</summary>
    /// <exception cref="ServerMissingException">Debian's RabbitMQ is not installed.</exception>
    public static Task<RabbitMqServer> StartOwnAsync(RabbitMqServerOptions? options = null) => StartAsync(options ?? new(), endsWithProcess: false);

    /// <summary>An address of a virtual host, with credentials.</summary>
    public Uri AmqpUri(string vhost) => new($"amqp://{Uri.EscapeDataString(Username)}:{Uri.EscapeDataString(Password)}@{Host}:{Port}/{Uri.EscapeDataString(vhost)}");

    /// <summary>The same over TLS.</summary>
    public Uri AmqpsUri(string vhost) => new UriBuilder(AmqpUri(vhost)) { Scheme = "amqps", Port = _local?.TlsPort ?? throw new InvalidOperationException("This server was started without TLS.") }.Uri;

    /// <summary>Makes a virtual host for one test class.</summary>
    public async Task<string> CreateVhostAsync(string prefix)
    {
        var name = $"{prefix}-{Guid.NewGuid():N}"[..Math.Min(prefix.Length + 13, 60)];
        (await _management.PutAsync($"/api/vhosts/{name}", JsonContent.Create(new { }))).EnsureSuccessStatusCode().Dispose();
        (await _management.PutAsync($"/api/permissions/{name}/{Username}", JsonContent.Create(new { configure = ".*", write = ".*", read = ".*" }))).EnsureSuccessStatusCode().Dispose();
        return name;
    }

    /// <summary>Makes a user of the virtual host's name with just the rights that docs/topology.md asks for, and gives its address.</summary>
    public async Task<Uri> CreateUserAsync(string vhost)
    {
        const string Rights = @"^ingest\..*";
        var password = Guid.NewGuid().ToString("N");
        (await _management.PutAsync($"/api/users/{vhost}", JsonContent.Create(new { password, tags = "monitoring,policymaker" }))).EnsureSuccessStatusCode().Dispose();
        (await _management.PutAsync($"/api/permissions/{vhost}/{vhost}", JsonContent.Create(new { configure = Rights, write = Rights, read = Rights }))).EnsureSuccessStatusCode().Dispose();
        return new UriBuilder(AmqpUri(vhost)) { UserName = vhost, Password = password }.Uri;
    }

    /// <summary>Deletes a virtual host and its user.</summary>
    public async Task DeleteVhostAsync(string name)
    {
        (await _management.DeleteAsync($"/api/vhosts/{name}")).Dispose();
        (await _management.DeleteAsync($"/api/users/{name}")).Dispose();
    }

    /// <summary>A client for the management API.</summary>
    public HttpClient Management => _management;

    public Task KillAsync() => Local.KillAsync();

    public Task StopAsync() => Local.StopAsync();

    /// <summary>Starts it again, on the same ports and data.</summary>
    public Task RestartAsync() => Local.RestartAsync();

    /// <summary>Has it believe that its disk is full, or not.</summary>
    public Task SetDiskAlarmAsync(bool on) => Local.ControlAsync("set_disk_free_limit", on ? "100000GB" : "1MB");

    public Task SuspendAsync() => Local.SignalAsync("STOP");

    public Task ResumeAsync() => Local.SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        _management.Dispose();
        if (_local is not null)
            await _local.DisposeAsync();
        if (_container is not null)
            await _container.DisposeAsync();
    }

    private LocalRabbitMq Local => _local ?? throw new InvalidOperationException("Only a server of one's own can be stopped.");

    private static async Task<RabbitMqServer> StartAsync(RabbitMqServerOptions options, bool endsWithProcess)
    {
        var local = await LocalRabbitMq.StartAsync(options, endsWithProcess);
        return new RabbitMqServer("127.0.0.1", local.Port, "guest", "guest", local.ManagementUrl, local);
    }

    private static async Task<RabbitMqServer> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("INGEST_TEST_RABBITMQ") is { Length: > 0 } address)
        {
            var uri = new Uri(address);
            var user = uri.UserInfo.Split(':', 2);
            var management = Environment.GetEnvironmentVariable("INGEST_TEST_RABBITMQ_MANAGEMENT") is { Length: > 0 } named ? named : $"http://{uri.Host}:15672";
            return new RabbitMqServer(uri.Host, uri.Port < 0 ? 5672 : uri.Port, user is [{ Length: > 0 } name, ..] ? Uri.UnescapeDataString(name) : "guest", user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "guest", new Uri(management));
        }
        if (LocalRabbitMq.IsInstalled)
            return await StartAsync(new(), endsWithProcess: true);
        return await ContainerServers.TryStartRabbitMqAsync() is { } container
            ? container
            : throw new ServerMissingException("RabbitMQ is missing: install rabbitmq-server, or name one in INGEST_TEST_RABBITMQ (amqp://user:password@host:port) and INGEST_TEST_RABBITMQ_MANAGEMENT.");
    }
}
