using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Ingest.Messaging.Broker;

namespace Ingest.Messaging.Management;

/// <summary>RabbitMQ's management API: what AMQP cannot tell or do (rates, bindings, policies, alarms).</summary>
public sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _vhost;
    private readonly Uri _address;

    public BrokerManagement(BrokerOptions options)
    {
        var address = new BrokerAddress(options);
        _address = address.Management;
        _vhost = Uri.EscapeDataString(address.VirtualHost);
        var handler = new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, chain, errors) => address.Authorities.IsTrusted(certificate, chain, errors) },
        };
        _client = new HttpClient(handler) { BaseAddress = address.Management, Timeout = TimeSpan.FromSeconds(10) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.Username}:{address.Password}")));
    }

    /// <summary>The broker's version, like 3.10.8.</summary>
    /// <exception cref="BrokerUnavailableException">The API does not answer.</exception>
    /// <exception cref="BrokerSetupException">It refuses the user.</exception>
    public async Task<string> ReadVersionAsync(CancellationToken cancellationToken)
    {
        var overview = await GetAsync("api/overview", ManagementJson.Default.ManagedOverview, cancellationToken);
        return overview.RabbitmqVersion ?? overview.ManagementVersion ?? "unknown";
    }

    /// <summary>How the queues of the virtual host stand.</summary>
    /// <inheritdoc cref="ReadVersionAsync" path="/exception"/>
    public async Task<IReadOnlyList<QueueState>> ReadQueuesAsync(CancellationToken cancellationToken)
    {
        var queues = await GetAsync($"api/queues/{_vhost}", ManagementJson.Default.ListManagedQueue, cancellationToken);
        return [.. queues.Select(static queue => new QueueState(
            queue.Name, queue.MessagesReady ?? 0, queue.MessagesUnacknowledged, queue.Consumers ?? 0,
            queue.MessageStats?.PublishDetails?.Rate, queue.MessageStats?.AckDetails?.Rate))];
    }

    /// <summary>The arguments with which each queue of the virtual host was declared, as text.</summary>
    /// <inheritdoc cref="ReadVersionAsync" path="/exception"/>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> ReadArgumentsAsync(CancellationToken cancellationToken) =>
        (await GetAsync($"api/queues/{_vhost}", ManagementJson.Default.ListManagedQueue, cancellationToken)).ToDictionary(
            static queue => queue.Name,
            static IReadOnlyDictionary<string, string> (queue) => (queue.Arguments ?? []).ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString(), StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The bindings of the virtual host.</summary>
    /// <inheritdoc cref="ReadVersionAsync" path="/exception"/>
    public async Task<IReadOnlyList<Topology.QueueBinding>> ReadBindingsAsync(CancellationToken cancellationToken) =>
        [.. (await GetAsync($"api/bindings/{_vhost}", ManagementJson.Default.ListManagedBinding, cancellationToken))
            .Select(static binding => new Topology.QueueBinding(binding.Source, binding.Destination, binding.RoutingKey))];

    /// <summary>Alarms that keep the broker from taking anything, in words.</summary>
    /// <inheritdoc cref="ReadVersionAsync" path="/exception"/>
    public async Task<IReadOnlyList<string>> ReadAlarmsAsync(CancellationToken cancellationToken)
    {
        var alarms = new List<string>();
        foreach (var node in await GetAsync("api/nodes", ManagementJson.Default.ListManagedNode, cancellationToken))
        {
            if (node.DiskFreeAlarm)
                alarms.Add($"{node.Name} has {node.DiskFree / 1_048_576:N0} MiB of disk free and takes nothing below {node.DiskFreeLimit / 1_048_576:N0} MiB: free some space, or set disk_free_limit.");
            if (node.MemAlarm)
                alarms.Add($"{node.Name} is out of memory and takes nothing: give it more, or set vm_memory_high_watermark.");
        }
        return alarms;
    }

    /// <summary>Which of the policies are missing or not as they should be.</summary>
    /// <inheritdoc cref="ReadVersionAsync" path="/exception"/>
    public async Task<IReadOnlyList<BrokerPolicy>> FindMissingPoliciesAsync(CancellationToken cancellationToken)
    {
        var found = (await GetAsync($"api/policies/{_vhost}", ManagementJson.Default.ListManagedPolicy, cancellationToken)).ToDictionary(static policy => policy.Name, StringComparer.Ordinal);
        return [.. BrokerPolicies.All.Where(policy => !found.TryGetValue(policy.Name, out var there) || !IsSame(policy, there))];
    }

    /// <summary>Installs a policy, or brings it up to date.</summary>
    /// <inheritdoc cref="ReadVersionAsync" path="/exception"/>
    public async Task PutPolicyAsync(BrokerPolicy policy, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["pattern"] = policy.Pattern,
            ["apply-to"] = policy.ApplyTo,
            ["priority"] = policy.Priority,
            ["definition"] = ToJson(policy),
        };
        using var response = await SendAsync(
            () => _client.PutAsync($"api/policies/{_vhost}/{Uri.EscapeDataString(policy.Name)}", JsonContent.Create(body, ManagementJson.Default.JsonObject), cancellationToken));
    }

    public void Dispose() => _client.Dispose();

    internal static JsonObject ToJson(BrokerPolicy policy) => new(policy.Definition.Select(static pair =>
        KeyValuePair.Create(pair.Key, (JsonNode?)(pair.Value is int number ? JsonValue.Create(number) : JsonValue.Create((string)pair.Value)))));

    private static bool IsSame(BrokerPolicy wanted, ManagedPolicy found) =>
        wanted.Pattern == found.Pattern && wanted.Priority == found.Priority && wanted.ApplyTo == found.ApplyTo
        && wanted.Definition.Count == found.Definition.Count
        && wanted.Definition.All(pair => found.Definition.TryGetValue(pair.Key, out var value) && value.ToString() == pair.Value.ToString());

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(() => _client.GetAsync(path, cancellationToken));
        try
        {
            return await response.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new BrokerUnavailableException($"What answers at {_address} to {path} is not RabbitMQ's management API ({exception.Message}): set Broker:ManagementUrl.", exception);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        HttpResponseMessage response;
        try
        {
            response = await send();
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException tls)
        {
            throw new BrokerSetupException($"The certificate of the broker's management API at {_address} does not verify ({tls.Message}): name its authority in Broker:CaFile.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new BrokerUnavailableException($"The broker's management API at {_address} does not answer ({exception.Message}): enable rabbitmq_management, or set Broker:ManagementUrl.", exception);
        }
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            var status = (int)response.StatusCode;
            throw response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? new BrokerSetupException($"The broker's management API at {_address} refuses the user ({status}): give it the tag monitoring, for setup policymaker.")
                : new BrokerUnavailableException($"The broker's management API at {_address} answers {status} to {response.RequestMessage?.RequestUri?.AbsolutePath}.");
        }
    }
}
