using System.Globalization;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Management;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Setup;

/// <summary>What of the topology is missing. It only looks.</summary>
internal static class TopologyCheck
{
    /// <summary>Exchanges and queues that are not there, in words.</summary>
    internal static async Task<IReadOnlyList<string>> FindMissingAsync(IConnection connection, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (var (name, _) in BrokerTopology.Exchanges)
        {
            if (!await ExistsAsync(connection, channel => channel.ExchangeDeclarePassiveAsync(name, cancellationToken), cancellationToken))
                missing.Add($"exchange {name}");
        }
        foreach (var queue in QueueNames.All)
        {
            if (!await ExistsAsync(connection, channel => channel.QueueDeclarePassiveAsync(queue, cancellationToken), cancellationToken))
                missing.Add($"queue {queue}");
        }
        return missing;
    }

    /// <summary>Bindings that are not there, in words. AMQP cannot tell, so the management API is asked.</summary>
    internal static async Task<IReadOnlyList<string>> FindMissingBindingsAsync(BrokerManagement management, CancellationToken cancellationToken)
    {
        var found = (await management.ReadBindingsAsync(cancellationToken)).ToHashSet();
        return [.. BrokerTopology.Bindings.Where(binding => !found.Contains(binding)).Select(static binding => $"binding {binding.Exchange} -> {binding.Queue}")];
    }

    /// <summary>Queues that are there with other arguments than ours, in words: they cannot be changed, and no service can declare them.</summary>
    internal static async Task<IReadOnlyList<string>> FindDifferentAsync(BrokerManagement management, BrokerOptions options, CancellationToken cancellationToken)
    {
        var found = await management.ReadArgumentsAsync(cancellationToken);
        return
        [
            .. from queue in QueueNames.All
               where found.ContainsKey(queue)
               from wanted in BrokerTopology.ArgumentsOf(queue, options)
               let value = Convert.ToString(wanted.Value, CultureInfo.InvariantCulture)
               let there = found[queue].GetValueOrDefault(wanted.Key, "nothing")
               where there != value
               select $"{queue} has {wanted.Key}={there} and not {value}",
        ];
    }

    // A channel each: the broker closes one on which something was not there.
    private static async Task<bool> ExistsAsync(IConnection connection, Func<IChannel, Task> declare, CancellationToken cancellationToken)
    {
        try
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            await declare(channel);
            return true;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
        catch (Exception exception) when (BrokerFaults.IsClientFault(exception, cancellationToken))
        {
            throw BrokerFaults.Of(exception, "look at the topology");
        }
    }
}
