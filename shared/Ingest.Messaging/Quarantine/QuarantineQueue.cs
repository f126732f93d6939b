using System.Runtime.CompilerServices;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingest.Messaging.Quarantine;

/// <summary>Reads the quarantine without taking anything out of it: what was read goes back in its order when the reading ends.</summary>
public sealed class QuarantineQueue(BrokerConnections connections)
{
    /// <summary>Entries that one reading goes through at most; the oldest come first.</summary>
    public const int MaxRead = 100_000;

    private const string What = "read the quarantine";

    /// <summary>
    /// Every entry, the oldest first, at most <see cref="MaxRead"/>. While it lasts another reader sees none of what this one has read.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    /// <exception cref="BrokerSetupException">There is no quarantine queue, or the user may not read it.</exception>
    public async IAsyncEnumerable<DocumentRejected> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync("ingest quarantine", cancellationToken);
        await using var channel = await GuardAsync(() => connection.CreateChannelAsync(cancellationToken: cancellationToken), cancellationToken);
        // One by one and not as a consumer: the client would keep everything that a consumer is sent in memory.
        for (var read = 0; read < MaxRead; read++)
        {
            if (await GuardAsync(() => channel.BasicGetAsync(QueueNames.Quarantine, autoAck: false, cancellationToken), cancellationToken) is not { } message)
                break;
            yield return QuarantinedMessage.Read(message.BasicProperties, message.Body.Span);
        }
        // Closed without an acknowledgement: all of it goes back.
        await BrokerFaults.TranslateAsync(What, () => connection.CloseAsync(cancellationToken), cancellationToken);
    }

    private static Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        BrokerFaults.TranslateAsync(What, work, cancellationToken);
}
