using Ingest.Cleaner.Bodies;
using Ingest.Cleaner.Profiles;
using Ingest.Configuration;
using Ingest.Contracts;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Topology;
using Ingest.Telemetry;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Cleaner;

/// <summary>Registers the Cleaner.</summary>
public static class CleanerRegistration
{
    /// <summary>The section of settings: <c>INGEST_Cleaner__MaxTextLength</c>.</summary>
    public const string Section = "Cleaner";

    /// <summary>Adds the work and its settings; <see cref="PageCleaner"/> can be used alone.</summary>
    public static IServiceCollection AddCleaner(this IServiceCollection services)
    {
        services.AddSettings<CleanerOptions>(Section);
        services.AddSingleton<IValidateOptions<CleanerOptions>, ProfilesValidation>();
        services.AddSingleton(static provider => SourceProfiles.Load(provider.GetRequiredService<CleanerOptions>().Profiles));
        services.AddMetrics();
        services.TryAddSingleton<StageMetrics>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PageCleaner>();
        services.AddSingleton(static provider => new ByteBudget(provider.GetRequiredService<CleanerOptions>().MaxBytesInWork));
        return services;
    }

    /// <summary>Adds the stage's consumer with its definition.</summary>
    public static void AddCleanerConsumers(this IBusRegistrationConfigurator bus) =>
        bus.AddStageConsumer<DocumentFetchedConsumer, DocumentFetchedConsumerDefinition>(Stage.Clean, QueueNames.Cleaner);
}
