using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingest.Messaging.Endpoints;

/// <summary>
/// Asks the broker whether it takes publishes. With an alarm on (disk, memory) it answers everything else, and holds whoever publishes: a
/// stage would keep its deliveries, call itself ready, and be counted as failing when the broker takes them back.
/// </summary>
internal static class AlarmProbe
{
    /// <summary>Publishes what no queue takes, and waits for the confirm.</summary>
    /// <exception cref="BrokerUnavailableException">It does not come in time.</exception>
    internal static async Task RunAsync(IConnection connection, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        both.CancelAfter(timeout);
        try
        {
            // The first one over a connection is taken even then, and has the connection blocked.
            for (var i = 0; i < 2; i++)
                await channel.BasicPublishAsync(ExchangeNames.Back, "nobody", mandatory: false, new BasicProperties(), ReadOnlyMemory<byte>.Empty, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BrokerUnavailableException($"The broker confirms nothing within {timeout.TotalSeconds:0} s (Broker:ConfirmTimeout): see 'ingest doctor' whether its disk or memory alarm is on.");
        }
    }
}
