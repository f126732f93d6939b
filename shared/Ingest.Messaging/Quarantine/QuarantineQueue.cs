using System.Runtime.CompilerServices;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Quarantine;

/// <summary>Reads the quarantine without taking anything out of it: what was read goes back in its order when the reading ends.</summary>
public sealed class QuarantineQueue(BrokerConnections connections)
{
    /// <summary>Entries that one reading goes through at most; the oldest come first.</summary>
    public const int MaxRead = 100_000;

    /// <summary>
    /// Every entry, the oldest first, at most <see cref="MaxRead"/>. While it lasts another reader sees none of what this one has read.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    /// <exception cref="BrokerSetupException">There is no quarantine queue, or the user may not read it.</exception>
    public async IAsyncEnumerable<DocumentRejected> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync("ingest quarantine", cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        // One by one and not as a consumer: the client would keep everything that a consumer is sent in memory.
        for (var read = 0; read < MaxRead; read++)
        {
            if (await GetAsync(channel, cancellationToken) is not { } message)
                break;
            yield return QuarantinedMessage.Read(message.BasicProperties, message.Body.Span);
        }
        // Closed without an acknowledgement: all of it goes back.
        await connection.CloseAsync(cancellationToken);
    }

    private static async Task<BasicGetResult?> GetAsync(IChannel channel, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.BasicGetAsync(QueueNames.Quarantine, autoAck: false, cancellationToken);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode is Constants.NotFound or Constants.AccessRefused)
        {
            throw new BrokerSetupException($"The quarantine cannot be read ({exception.ShutdownReason.ReplyText}): run 'ingest setup', or give the user rights on ingest.*.", exception);
        }
        catch (RabbitMQClientException exception)
        {
            throw new BrokerUnavailableException($"The broker went away while the quarantine was read ({exception.Message}).", exception);
        }
    }
}
