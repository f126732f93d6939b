using Ingest.Configuration;
using Ingest.Contracts;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Indexer;

/// <summary>Registers the Indexer.</summary>
public static class IndexerRegistration
{
    /// <summary>Adds settings and work; an <see cref="Search.IDocumentIndex"/> and the telemetry are registered by the host.</summary>
    public static IServiceCollection AddIndexer(this IServiceCollection services)
    {
        services.AddSettings<IndexerOptions>("Indexer");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<IStageGate, IndexGate>();
        return services;
    }

    /// <summary>Adds the consumer to a bus.</summary>
    public static void AddIndexerConsumers(this IBusRegistrationConfigurator bus) =>
        bus.AddStageConsumer<DocumentEnrichedBatchConsumer, DocumentEnrichedBatchConsumerDefinition>(Stage.Index, QueueNames.Indexer);
}
