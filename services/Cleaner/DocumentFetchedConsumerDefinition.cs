using Ingest.Messaging.Endpoints;
using MassTransit;

namespace Ingest.Cleaner;

/// <summary>How the Cleaner's endpoint works: enough pages at once to keep the cores busy, as many again fetched ahead.</summary>
public sealed class DocumentFetchedConsumerDefinition : ConsumerDefinition<DocumentFetchedConsumer>
{
    /// <summary>
    /// Each page waits for the broker's confirm of what it became, some milliseconds with a quorum queue, far longer than it takes to clean:
    /// with one page a core the cores idle (2 cores, 5 KB pages through all services: 285 documents/s with 1, 490 with 8). The bytes in work are bounded apart.
    /// </summary>
    private const int PagesPerWorker = 8;

    private readonly int _pages;

    public DocumentFetchedConsumerDefinition(CleanerOptions options)
    {
        _pages = options.EffectiveParallelism * PagesPerWorker;
        ConcurrentMessageLimit = _pages;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<DocumentFetchedConsumer> consumerConfigurator, IRegistrationContext context)
    {
        // Prefetch counts messages and each can be a megabyte.
        endpointConfigurator.PrefetchCount = _pages * 2;
        // Cleaning is pure: what throws is a defect and mostly throws again. A few tries within two seconds, then it is a fault.
        endpointConfigurator.UseStageRetry(context, static retry => retry.Intervals(100, 400, 1_000));
    }
}
