using Ingest.Contracts;
using Ingest.Telemetry;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Enricher.Tests;

public sealed class DocumentCleanedConsumerTests
{
    [Fact]
    public async Task A_cleaned_document_is_passed_on_enriched_with_origin_and_article_unchanged()
    {
        await using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddMetrics()
            .AddSingleton<StageMetrics>()
            .AddEnricher()
            .AddMassTransitTestHarness(static bus =>
            {
                // A hang guard: the models are read with the first document, which takes long on a machine that is busy with other tests.
                bus.SetTestTimeouts(testTimeout: TimeSpan.FromMinutes(5), testInactivityTimeout: TimeSpan.FromMinutes(2));
                bus.AddEnricherConsumers();
            })
            .BuildServiceProvider(true);
        var harness = provider.GetRequiredService<ITestHarness>();
        await harness.Start();
        var sent = new DocumentCleaned
        {
            Origin = new DocumentOrigin { DocumentId = "a", AcceptanceId = Guid.CreateVersion7(), Source = "s", FetchedAt = DateTimeOffset.UnixEpoch },
            Article = Articles.Of("Bridge closed", "The council said on Monday that the bridge would be closed until the end of the year."),
        };
        await harness.Bus.Publish(sent, TestContext.Current.CancellationToken);
        var published = await harness.Published.SelectAsync<DocumentEnriched>(TestContext.Current.CancellationToken).First();
        var enriched = published.Context.Message;
        Assert.Equal(sent.Origin.AcceptanceId, enriched.Origin.AcceptanceId);
        Assert.Equal("Bridge closed", enriched.Article.Title);
        Assert.Equal("en", enriched.Enrichment.Language);
    }
}
