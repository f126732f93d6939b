using MassTransit;

namespace Ingest.Cleaner;

/// <summary>How the Cleaner's endpoint works: as many pages at once as there are cores, few more fetched ahead.</summary>
public sealed class DocumentFetchedConsumerDefinition : ConsumerDefinition<DocumentFetchedConsumer>
{
    private readonly int _parallelism;

    public DocumentFetchedConsumerDefinition(CleanerOptions options)
    {
        _parallelism = options.EffectiveParallelism;
        ConcurrentMessageLimit = _parallelism;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<DocumentFetchedConsumer> consumerConfigurator, IRegistrationContext context)
    {
        // Prefetch counts messages and each can be a megabyte: two a worker keep it busy and bound what is held.
        endpointConfigurator.PrefetchCount = _parallelism * 2;
        // Cleaning is pure: what throws is a defect and mostly throws again. A few tries within two seconds, then it is a fault.
        endpointConfigurator.UseMessageRetry(static retry => retry.Intervals(100, 400, 1_000));
    }
}
