using Ingest.AllInOne.Data;
using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Inbox;
using Ingest.Cleaner;
using Ingest.Configuration;
using Ingest.Enricher;
using Ingest.Fetcher;
using Ingest.Fetcher.Intake;
using Ingest.Hosting;
using Ingest.Indexer;
using Ingest.Messaging;
using Ingest.Search;
using Ingest.Search.Sqlite;
using Ingest.Sqlite;
using Ingest.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Hosting;

/// <summary>Registers all four stages in one process, between the durable inbox and the SQLite index.</summary>
internal static class PipelineRegistration
{
    public static IServiceCollection AddEmbeddedPipeline(this IServiceCollection services, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddIngestTelemetry("ingest", ProductVersion.Text);
        services.AddSingleton(folder);
        services.AddInbox(folder);
        services.AddFetcher().AddCleaner().AddEnricher().AddIndexer();
        services.AddInMemoryBus(
            static bus =>
            {
                bus.AddFetcherConsumers();
                bus.AddCleanerConsumers();
                bus.AddEnricherConsumers();
                bus.AddIndexerConsumers();
                bus.AddConsumer<DocumentRejectedConsumer>();
                bus.AddConsumer<StageFaultConsumer>();
            },
            HostSetup.StopTimeout);
        // After the bus, so that it starts after it and stops before it.
        services.AddHostedService(static provider => provider.GetRequiredService<InboxDispatcher>());
        return services;
    }

    /// <summary>
    /// Opens inbox and index before anything runs: a file that cannot be used stops the start. Found out later, at the first write, it would
    /// be waited for without an end.
    /// </summary>
    /// <exception cref="SqliteStoreException">The inbox cannot be used.</exception>
    /// <exception cref="IndexSetupException">The index cannot be used.</exception>
    /// <exception cref="IndexUnavailableException">The index cannot be opened now.</exception>
    public static async Task OpenStoresAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var inbox = services.GetRequiredService<InboxWriter>();
        var index = services.GetRequiredService<SqliteDocumentIndex>();
        await index.EnsureReadyAsync(cancellationToken);
        // An index that was moved away, because it was damaged or of another analysis, is filled again from the bodies that the inbox keeps.
        if ((await index.StatusAsync(cancellationToken)).Documents > 0)
            return;
        if (await inbox.WriteAsync(static session => session.ReopenIndexed(), cancellationToken) is var reopened and > 0)
            services.GetRequiredService<ILogger<InboxDispatcher>>().LogWarning("The index is empty and the inbox is not: {Count} documents are indexed again.", reopened);
    }

    private static void AddInbox(this IServiceCollection services, DataFolder folder)
    {
        services.AddSettings<InboxOptions>("Inbox");
        services.AddSingleton(new SqliteDatabase(folder.InboxFile, InboxSchema.Schema, fullSync: true));
        services.AddSingleton<InboxWriter>();
        services.AddSingleton(static provider =>
        {
            // The writer makes the file that the reader opens.
            provider.GetRequiredService<InboxWriter>();
            return new InboxReader(provider.GetRequiredService<SqliteDatabase>());
        });
        services.AddSingleton<InboxDispatcher>();
        services.AddSingleton<InboxSettlement>();
        services.AddSingleton(new InboxArchive(folder.InboxFile));
        services.AddSingleton<IDeployment>(provider => new EmbeddedDeployment(folder, provider.GetRequiredService<IDocumentIndex>()));
        services.AddSingleton<IDocumentIntake, InboxIntake>();
        services.AddSingleton(_ => EmbeddedIndex.OpenForWriting(folder));
        services.AddSingleton<IDocumentIndex>(static provider => ActivatorUtilities.CreateInstance<SettlingIndex>(
            provider, provider.GetRequiredService<SqliteDocumentIndex>()));
    }
}
