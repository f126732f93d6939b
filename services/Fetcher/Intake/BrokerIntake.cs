using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Endpoints;
using MassTransit;

namespace Ingest.Fetcher.Intake;

/// <summary>The distributed form's acceptance: a publish that the broker's quorum has confirmed.</summary>
internal sealed class BrokerIntake(IBus bus, StageEndpoints endpoints, BrokerOptions options, TimeProvider time) : IDocumentIntake
{
    public Task AcceptAsync(DocumentFetched document, CancellationToken cancellationToken) => PublishAsync(document, cancellationToken);

    public Task AcceptAsync(FetchRequested request, CancellationToken cancellationToken) => PublishAsync(request, cancellationToken);

    private async Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        // A publish while the bus connects would wait; while the topology is missing it would be lost.
        if (!endpoints.CanPublish)
            throw new IntakeUnavailableException($"The broker cannot be used now: {string.Join(' ', endpoints.Problems)} Send it again later.");
        using var timeout = new CancellationTokenSource(options.ConfirmTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await bus.Publish(message, both.Token);
        }
        catch (MessageReturnedException exception)
        {
            endpoints.RepairTopology();
            throw new IntakeUnavailableException($"No queue takes {typeof(T).Name}: a binding is gone and is being declared again. Send it again.", exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Not confirmed may still have arrived: it comes twice then, which the index sees.
            var why = timeout.IsCancellationRequested
                ? $"it did not confirm within {options.ConfirmTimeout.TotalSeconds:0} s (Broker:ConfirmTimeout); see whether its disk or memory alarm is on"
                : exception.Message;
            throw new IntakeUnavailableException($"The broker does not take anything now: {why}. Send it again later.", exception);
        }
    }
}
