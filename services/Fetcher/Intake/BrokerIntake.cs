using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Endpoints;

namespace Ingest.Fetcher.Intake;

/// <summary>The distributed form's acceptance: a publish that the broker's quorum has confirmed.</summary>
internal sealed class BrokerIntake(ConfirmedPublisher publisher) : IDocumentIntake
{
    public Task AcceptAsync(DocumentFetched document, CancellationToken cancellationToken) => PublishAsync(document, cancellationToken);

    public Task AcceptAsync(FetchRequested request, CancellationToken cancellationToken) => PublishAsync(request, cancellationToken);

    private async Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await publisher.PublishAsync(message, cancellationToken);
        }
        catch (BrokerUnavailableException exception)
        {
            throw new IntakeUnavailableException($"{exception.Message} Send it again later.", exception);
        }
    }
}
