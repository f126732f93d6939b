using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Endpoints;

/// <summary>Tells a broker's fault from a document's.</summary>
internal static class Outages
{
    /// <summary>Whether the broker failed, or the process is stopping: the document comes again and is not to blame.</summary>
    internal static bool IsBrokerFault(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is TransportException or TransportUnavailableException or ConnectionException or MessageReturnedException
                or RabbitMQClientException or BrokerUnreachableException or OperationCanceledException)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a publish found no queue: the topology is not what it should be.</summary>
    internal static bool IsUnroutable(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is MessageReturnedException or PublishReturnException)
                return true;
        }
        return false;
    }
}
