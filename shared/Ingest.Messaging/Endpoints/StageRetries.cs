using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Messaging.Endpoints;

/// <summary>Tries in place, while the delivery is held.</summary>
public static class StageRetries
{
    /// <summary>
    /// Adds the tries that a stage allows a message. On a broker an outage is not among what is tried again: the endpoint stops and waits for
    /// it with nothing held, where each try may take as long as what hangs is waited for.
    /// </summary>
    /// <param name="endpoint">The stage's endpoint, on either bus.</param>
    /// <param name="context">Has the gates.</param>
    /// <param name="tries">How often and how far apart, seconds in all.</param>
    public static void UseStageRetry(this IReceiveEndpointConfigurator endpoint, IRegistrationContext context, Action<IRetryConfigurator> tries)
    {
        endpoint.UseMessageRetry(retry =>
        {
            if (endpoint is IRabbitMqReceiveEndpointConfigurator)
            {
                // Here alone: on the bus in memory the gates lead to the index, that to the inbox, and that to the bus which is being made.
                var gates = context.GetServices<IStageGate>().ToArray();
                retry.Ignore<Exception>(exception => Outages.IsBrokerFault(exception) || Array.Exists(gates, gate => gate.IsOutage(exception)));
            }
            tries(retry);
        });
    }
}
