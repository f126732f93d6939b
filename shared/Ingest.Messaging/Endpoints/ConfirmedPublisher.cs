using Ingest.Messaging.Broker;
using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>Publishes what must not be lost: when a call returns, the broker's quorum has it and a queue holds it.</summary>
public sealed class ConfirmedPublisher(IBus bus, StageEndpoints endpoints, BrokerOptions options, TimeProvider time)
{
    /// <summary>Publishes a contract.</summary>
    /// <exception cref="BrokerUnavailableException">
    /// It was not confirmed in time, or nothing can be published now. It may have arrived all the same: publishing it again is safe.
    /// </exception>
    public async Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        // A publish while the bus connects would wait; while the topology is missing it would be lost.
        if (!endpoints.CanPublish)
            throw new BrokerUnavailableException($"The broker cannot be used now: {string.Join(' ', endpoints.Problems)}");
        using var timeout = new CancellationTokenSource(options.ConfirmTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await bus.Publish(message, both.Token);
        }
        catch (MessageReturnedException exception)
        {
            endpoints.RepairTopology();
            throw new BrokerUnavailableException($"No queue takes {typeof(T).Name}: a binding is gone and is being declared again.", exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var why = endpoints.Problems is [var problem, ..] ? problem
                : timeout.IsCancellationRequested ? $"it did not confirm within {options.ConfirmTimeout.TotalSeconds:0} s (Broker:ConfirmTimeout); see whether its disk or memory alarm is on."
                : exception.Message;
            throw new BrokerUnavailableException($"The broker does not take anything now: {why}", exception);
        }
    }
}
