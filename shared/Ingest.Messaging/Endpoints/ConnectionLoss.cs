using Ingest.Messaging.Broker;
using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>
/// Stops an endpoint that lost the broker, so that <see cref="StageEndpoints"/> connects it again when the broker answers: the bus's own tries
/// lie up to a minute apart after a long outage.
/// </summary>
internal sealed class ConnectionLoss(EndpointTrip trip) : IReceiveEndpointObserver
{
    public Task Faulted(ReceiveEndpointFaulted faulted)
    {
        trip.Fire(faulted.Exception ?? new BrokerUnavailableException("The connection to the broker was lost.", null));
        return Task.CompletedTask;
    }

    public Task Ready(ReceiveEndpointReady ready) => Task.CompletedTask;

    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;
}
