using System.Threading.Channels;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Quarantine;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Journal;

/// <summary>Reads the journal: the stream beside the Cleaner's queue.</summary>
public sealed class JournalReader(BrokerConnections connections)
{
    // A stream's end is told by nothing but silence.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>
    /// When the document was accepted that lies that many acceptances before the newest: about the oldest on its way, where that many are on
    /// their way, since stages work roughly in order. Null where the journal does not reach back so far.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    /// <exception cref="BrokerSetupException">There is no journal, or the user may not read it.</exception>
    public Task<DateTimeOffset?> ReadAcceptedAtAsync(long fromNewest, CancellationToken cancellationToken) =>
        BrokerFaults.TranslateAsync("read the journal", () => FindAcceptedAtAsync(fromNewest, cancellationToken), cancellationToken);

    private async Task<DateTimeOffset?> FindAcceptedAtAsync(long fromNewest, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync("ingest journal", cancellationToken);
        // The last chunk's messages: the newest is the one after which nothing comes.
        long? newest = null;
        // While others publish it never falls silent: near enough is good enough.
        var started = TimeProvider.System.GetTimestamp();
        await foreach (var (offset, _) in ReadAsync(connection, "last", cancellationToken))
        {
            newest = offset;
            if (TimeProvider.System.GetElapsedTime(started) > Longest)
                break;
        }
        if (newest is null)
            return null;
        await foreach (var (_, message) in ReadAsync(connection, Math.Max(0, newest.Value - fromNewest), cancellationToken))
            return Rejections.Identify(message.Span).AcceptanceId is { } id ? AcceptanceIds.AcceptedAt(id) : null;
        return null;
    }

    private static async IAsyncEnumerable<(long Offset, ReadOnlyMemory<byte> Body)> ReadAsync(
        IConnection connection, object from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.BasicQosAsync(0, 100, global: false, cancellationToken);
        var received = Channel.CreateUnbounded<(long, ReadOnlyMemory<byte>)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        // A broker that goes away is silent too: that is no end.
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            received.Writer.TryComplete(new OperationInterruptedException(reason));
            return Task.CompletedTask;
        };
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            var offset = delivery.BasicProperties.Headers?.TryGetValue("x-stream-offset", out var value) == true && value is long number ? number : 0;
            received.Writer.TryWrite((offset, delivery.Body.ToArray()));
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
        };
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-stream-offset"] = from };
        await channel.BasicConsumeAsync(QueueNames.Journal, autoAck: false, "", noLocal: false, exclusive: false, arguments, consumer, cancellationToken);
        while (await received.Reader.WaitToReadAsync(cancellationToken).AsTask().WaitOrFalseAsync(Silence))
        {
            while (received.Reader.TryRead(out var message))
                yield return message;
        }
    }
}
