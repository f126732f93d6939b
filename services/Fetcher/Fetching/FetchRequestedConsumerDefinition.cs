using Ingest.Fetcher.Intake;
using Ingest.Messaging.Endpoints;
using MassTransit;

namespace Ingest.Fetcher.Fetching;

/// <summary>The consumer's endpoint: few at once, since each holds a connection and a page.</summary>
public sealed class FetchRequestedConsumerDefinition : ConsumerDefinition<FetchRequestedConsumer>
{
    public FetchRequestedConsumerDefinition(FetchOptions options) => ConcurrentMessageLimit = options.Concurrency;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<FetchRequestedConsumer> consumerConfigurator, IRegistrationContext context)
    {
        // Seconds only: a retry in place holds the delivery. The page is fetched again, which is why there are few.
        endpointConfigurator.UseStageRetry(context, static retry =>
        {
            retry.Handle<IntakeUnavailableException>();
            retry.Exponential(3, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(4), TimeSpan.FromMilliseconds(500));
        });
    }
}
