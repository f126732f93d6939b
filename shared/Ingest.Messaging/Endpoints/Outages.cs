using Ingest.Messaging.Broker;
using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Messaging.Endpoints;

/// <summary>Tells a broker's fault from a document's.</summary>
internal static class Outages
{
    /// <summary>Whether the broker failed, or takes nothing now: the document comes again and is not to blame.</summary>
    internal static bool IsBrokerFault(Exception exception) => Causes(exception).Any(static cause => cause is
        TransportException or TransportUnavailableException or ConnectionException or MessageReturnedException or PublishReturnException
        or RabbitMQClientException or BrokerUnreachableException or BrokerUnavailableException or BrokerSetupException);

    /// <summary>Whether the work was given up.</summary>
    internal static bool IsCancelled(Exception exception) => Causes(exception).Any(static cause => cause is OperationCanceledException);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
