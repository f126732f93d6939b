using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Http;
using Ingest.Cleaner;
using Ingest.Configuration;
using Ingest.Enricher;
using Ingest.Fetcher;
using Ingest.Hosting;
using Ingest.Indexer;
using Ingest.Messaging;
using Ingest.Messaging.Broker;
using Ingest.Telemetry;
using Ingest.WebConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Hosting;

/// <summary>Builds the distributed form's hosts that live in this executable.</summary>
internal static class DistributedHost
{
    /// <summary>All four stages, the HTTP API and the pages in one process, on the broker and the index.</summary>
    public static WebApplication BuildService(IConfigurationRoot settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ingest" });
        Configure(builder, settings, LogLevel.Information);
        builder.Services.AddCleaner().AddEnricher().AddIndexer();
        builder.Services.AddElasticsearchIndex();
        builder.Services.AddRabbitMqBus(
            "ingest",
            static bus =>
            {
                bus.AddFetcherConsumers().AddSubmissionConsumers();
                bus.AddCleanerConsumers();
                bus.AddEnricherConsumers();
                bus.AddIndexerConsumers();
            },
            HostSetup.StopTimeout);
        builder.Services.AddSingleton<IDeployment>(_ => new DistributedDeployment(settings));
        builder.Services.AddRouting();
        builder.Services.AddPipelineApi();
        builder.Services.AddConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.Services.CheckSettings(settings);
        var application = builder.Build();
        application.MapPipelineApi(static application => application.MapHealth());
        application.MapConsole();
        return application;
    }

    /// <summary>The intake alone, for <c>ingest add</c>: it publishes, the services do the rest.</summary>
    public static IHost BuildFeeder(IConfigurationRoot settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "ingest" });
        Configure(builder, settings, LogLevel.Warning);
        builder.Services.AddRabbitMqBus("ingest add", static _ => { }, HostSetup.StopTimeout);
        builder.Services.CheckSettings(settings);
        return builder.Build();
    }

    private static void Configure(IHostApplicationBuilder builder, IConfigurationRoot settings, LogLevel level)
    {
        builder.UseIngestHosting(settings, level);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddIngestTelemetry("ingest", ProductVersion.Text);
        builder.Services.AddSettings<BrokerOptions>("Broker");
        builder.Services.AddFetcher().AddBrokerIntake();
    }
}
