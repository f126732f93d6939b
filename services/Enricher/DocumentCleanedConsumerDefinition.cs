using Ingest.Messaging.Endpoints;
using MassTransit;

namespace Ingest.Enricher;

/// <summary>Concurrency and retry of the Enricher's endpoint.</summary>
internal sealed class DocumentCleanedConsumerDefinition : ConsumerDefinition<DocumentCleanedConsumer>
{
    private readonly EnricherOptions _options;

    public DocumentCleanedConsumerDefinition(EnricherOptions options)
    {
        _options = options;
        ConcurrentMessageLimit = options.Concurrency;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<DocumentCleanedConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        // As many wait as are in work, so that no core idles; a message can hold a megabyte, so no more than that.
        endpointConfigurator.PrefetchCount = 2 * _options.Concurrency;
        // Only the publish can fail transiently; the delivery is held meanwhile, so it lasts seconds.
        endpointConfigurator.UseStageRetry(context, static retry =>
            retry.Exponential(3, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(200)));
    }
}
