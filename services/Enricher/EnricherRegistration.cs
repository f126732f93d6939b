using Ingest.Configuration;
using Ingest.Contracts;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Language;
using Ingest.Enricher.Places;
using Ingest.Enricher.Watch;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Enricher;

/// <summary>Registers the Enricher.</summary>
public static class EnricherRegistration
{
    /// <summary>Adds settings and work; the telemetry is registered by the host.</summary>
    public static IServiceCollection AddEnricher(this IServiceCollection services)
    {
        services.AddSettings<EnricherOptions>("Enricher");
        services.AddSingleton<LanguageDetector>();
        services.AddSingleton<EntityRecogniser>();
        services.AddSingleton(static _ => PlaceResolver.Load());
        services.AddSingleton<IValidateOptions<EnricherOptions>, WatchListValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(static provider => new WatchList(provider.GetRequiredService<EnricherOptions>().WatchList, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<WatchListRefresher>();
        services.AddSingleton<DocumentEnricher>();
        services.AddHostedService<EnricherDataCheck>();
        return services;
    }

    /// <summary>Adds the consumer to a bus.</summary>
    public static void AddEnricherConsumers(this IBusRegistrationConfigurator bus) =>
        bus.AddStageConsumer<DocumentCleanedConsumer, DocumentCleanedConsumerDefinition>(Stage.Enrich, QueueNames.Enricher);
}
