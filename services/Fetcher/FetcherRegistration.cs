using Ingest.Configuration;
using Ingest.Contracts;
using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Folders;
using Ingest.Fetcher.Intake;
using Ingest.Fetcher.Submissions;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Fetcher;

/// <summary>Registers the Fetcher stage.</summary>
public static class FetcherRegistration
{
    /// <summary>
    /// Adds the intake, the folder reader and the fetchers. The host brings an <see cref="IDocumentIntake"/>, the telemetry and, for the API,
    /// <see cref="Api.IntakeApi.MapIntake"/>.
    /// </summary>
    public static IServiceCollection AddFetcher(this IServiceCollection services)
    {
        services.AddSettings<IntakeOptions>("Intake");
        services.AddSettings<FetchOptions>("Fetch");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IntakeMetrics>();
        services.AddSingleton<SubmissionValidator>();
        services.AddSingleton<DocumentReception>();
        services.AddSingleton(static provider => new ByteBudget(provider.GetRequiredService<IntakeOptions>().BulkInFlightBytes));
        services.AddSingleton<FetchAddress>();
        services.AddSingleton<FetchRoots>();
        services.AddSingleton<FetchRequestValidator>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<FileFetcher>();
        services.AddSingleton<RequestFetcher>();
        services.AddSingleton<FolderReader>();
        return services;
    }

    /// <summary>Accepts by publishing to the broker; the host brings the bus.</summary>
    public static IServiceCollection AddBrokerIntake(this IServiceCollection services)
    {
        services.AddSingleton<IDocumentIntake, BrokerIntake>();
        services.AddSingleton<IStageGate, IntakeGate>();
        services.AddSingleton<SubmissionJudge>();
        return services;
    }

    /// <summary>Adds the stage's consumers with their definitions.</summary>
    public static IBusRegistrationConfigurator AddFetcherConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddStageConsumer<FetchRequestedConsumer, FetchRequestedConsumerDefinition>(Stage.Fetch, QueueNames.Fetcher);
        return bus;
    }

    /// <summary>Adds the consumer of what other programs feed to the broker; it needs <see cref="AddBrokerIntake"/>.</summary>
    public static IBusRegistrationConfigurator AddSubmissionConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddStageConsumer<SubmissionConsumer, SubmissionConsumerDefinition>(Stage.Fetch, QueueNames.Intake);
        return bus;
    }
}
