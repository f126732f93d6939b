using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingest.Messaging.Management;

/// <summary>How the queues stand: what waits by AMQP, which knows it now; rates by the management API, where it answers.</summary>
public sealed class QueueStates(BrokerConnections connections, BrokerOptions options)
{
    /// <summary>The state of every queue of the topology.</summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    /// <exception cref="BrokerSetupException">A queue is missing, or the user may not look.</exception>
    public async Task<IReadOnlyList<QueueState>> ReadAsync(CancellationToken cancellationToken)
    {
        var rates = await TryReadRatesAsync(cancellationToken);
        await using var connection = await connections.OpenAsync("ingest status", cancellationToken);
        return await BrokerFaults.TranslateAsync("read the queues", () => ReadAsync(connection, rates, cancellationToken), cancellationToken);
    }

    private static async Task<IReadOnlyList<QueueState>> ReadAsync(
        IConnection connection, IReadOnlyDictionary<string, QueueState> rates, CancellationToken cancellationToken)
    {
        var states = new List<QueueState>();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var name in QueueNames.All)
        {
            var now = await channel.QueueDeclarePassiveAsync(name, cancellationToken);
            var rate = rates.GetValueOrDefault(name);
            // A stream's count lags, and its readers take nothing away.
            states.Add(new QueueState(name, now.MessageCount, name == QueueNames.Journal ? null : rate?.InWork, now.ConsumerCount, rate?.InPerSecond, rate?.OutPerSecond));
        }
        await connection.CloseAsync(cancellationToken);
        return states;
    }

    private async Task<IReadOnlyDictionary<string, QueueState>> TryReadRatesAsync(CancellationToken cancellationToken)
    {
        using var management = new BrokerManagement(options);
        try
        {
            return (await management.ReadQueuesAsync(cancellationToken)).ToDictionary(static queue => queue.Name, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is BrokerUnavailableException or BrokerSetupException)
        {
            // Rates are nice to have.
            return new Dictionary<string, QueueState>(StringComparer.Ordinal);
        }
    }
}
