using Ingest.Messaging.Endpoints;
using MassTransit;

namespace Ingest.Indexer;

/// <summary>Batches, prefetch and retry of the Indexer's endpoint.</summary>
internal sealed class DocumentEnrichedBatchConsumerDefinition(IndexerOptions options) : ConsumerDefinition<DocumentEnrichedBatchConsumer>
{
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<DocumentEnrichedBatchConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        // With less than size times concurrency a batch never fills and always waits out its age.
        endpointConfigurator.PrefetchCount = options.BatchSize * options.Concurrency;
        // A retry holds its deliveries, so it lasts seconds; a longer outage is waited out with the endpoint stopped, or by the inbox.
        endpointConfigurator.UseStageRetry(context, static retry =>
            retry.Exponential(4, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(200)));
        consumerConfigurator.Options<BatchOptions>(batch => batch
            .SetMessageLimit(options.BatchSize)
            .SetTimeLimit(options.BatchAge)
            .SetConcurrencyLimit(options.Concurrency));
    }
}
