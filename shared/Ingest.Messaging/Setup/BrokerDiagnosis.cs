using Ingest.Messaging.Broker;
using Ingest.Messaging.Management;
using RabbitMQ.Client;

namespace Ingest.Messaging.Setup;

/// <summary>Looks the broker over without changing anything.</summary>
public sealed class BrokerDiagnosis(BrokerOptions options)
{
    private readonly BrokerConnections _connections = new(options);

    /// <summary>What to do where queues have other arguments.</summary>
    internal const string DifferentRemedy =
        "Arguments cannot be changed: for the journal set Broker:JournalMaxAge, Broker:JournalMaxBytes and Broker:JournalSegmentBytes to what it has; another queue is deleted when it is empty, and made anew by 'ingest setup'.";

    /// <summary>Everything that was looked at. Never throws but when it is cancelled.</summary>
    public async Task<IReadOnlyList<BrokerFinding>> ExamineAsync(CancellationToken cancellationToken)
    {
        using var management = new BrokerManagement(options);
        return
        [
            await GuardedAsync("broker", async () =>
            {
                await using var connection = await _connections.OpenAsync("ingest doctor", cancellationToken);
                var missing = await TopologyCheck.FindMissingAsync(connection, cancellationToken);
                await connection.CloseAsync(cancellationToken);
                return missing.Count == 0
                    ? new("broker", true, $"{_connections.Description} has every exchange and queue")
                    : new("broker", false, $"missing at {_connections.Description}: {string.Join(", ", missing)}", "Run 'ingest setup', or start any service.");
            }, cancellationToken),
            await GuardedAsync("broker version", async () => new("broker version", true, $"RabbitMQ {await management.ReadVersionAsync(cancellationToken)}"), cancellationToken),
            await GuardedAsync("queue arguments", async () =>
            {
                var different = await TopologyCheck.FindDifferentAsync(management, options, cancellationToken);
                return different.Count == 0
                    ? new("queue arguments", true, "as this version declares them")
                    : new("queue arguments", false, string.Join("; ", different), DifferentRemedy);
            }, cancellationToken),
            await GuardedAsync("bindings", async () =>
            {
                var missing = await TopologyCheck.FindMissingBindingsAsync(management, cancellationToken);
                return missing.Count == 0
                    ? new("bindings", true, "every queue gets what it should")
                    : new("bindings", false, $"missing: {string.Join(", ", missing)}", "Run 'ingest setup', or wait: a running service declares it again within Broker:TopologyInterval.");
            }, cancellationToken),
            await GuardedAsync("policies", async () =>
            {
                var missing = await management.FindMissingPoliciesAsync(cancellationToken);
                return missing.Count == 0
                    ? new("policies", true, "delivery limits and dead-lettering are in force")
                    : new("policies", false, $"missing or changed: {string.Join(", ", missing.Select(static policy => policy.Name))}", "Run 'ingest setup', or import infra/rabbitmq/definitions.json.");
            }, cancellationToken),
            await GuardedAsync("broker alarms", async () =>
            {
                var alarms = await management.ReadAlarmsAsync(cancellationToken);
                return alarms.Count == 0 ? new("broker alarms", true, "none") : new("broker alarms", false, string.Join(" ", alarms), "Until then nothing is accepted; nothing is lost either.");
            }, cancellationToken),
        ];
    }

    private static async Task<BrokerFinding> GuardedAsync(string check, Func<Task<BrokerFinding>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new BrokerFinding(check, false, exception.Message);
        }
    }
}
