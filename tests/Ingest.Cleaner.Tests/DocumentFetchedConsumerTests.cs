using System.Text;
using Ingest.Contracts;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cleaner.Tests;

public sealed class DocumentFetchedConsumerTests
{
    private static async Task<(ServiceProvider Provider, ITestHarness Harness)> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
        services.AddCleaner();
        services.AddMassTransitTestHarness(static bus => bus.AddCleanerConsumers());
        var provider = services.BuildServiceProvider(true);
        var harness = provider.GetRequiredService<ITestHarness>();
        await harness.Start();
        return (provider, harness);
    }

    [Fact]
    public async Task A_fetched_page_is_sent_on_as_an_article_with_its_origin()
    {
        var (provider, harness) = await StartAsync();
        await using var _ = provider;
        var origin = Pages.Origin("https://a.example/quay");
        var body = RawBodyReaderTests.Pack(Encoding.UTF8.GetBytes(Pages.Html("<title>Lund widens its quay</title>", $"<h1>Lund widens its quay</h1>{Pages.Paragraphs}")), "br");

        await harness.Bus.Publish(new DocumentFetched { Origin = origin, Body = body }, TestContext.Current.CancellationToken);

        Assert.True(await harness.Published.Any<DocumentCleaned>(TestContext.Current.CancellationToken));
        var cleaned = (await harness.Published.SelectAsync<DocumentCleaned>(TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)).Context.Message;
        Assert.Equal(origin.AcceptanceId, cleaned.Origin.AcceptanceId);
        Assert.Equal("Lund widens its quay", cleaned.Article.Title);
        Assert.Equal(CleanerRevision.Current, cleaned.Article.CleanerRevision);
        await harness.InactivityTask;
        Assert.False(await harness.Published.SelectAsync<DocumentRejected>(TestContext.Current.CancellationToken).AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_body_and_a_page_without_an_article_are_rejected_by_the_clean_stage()
    {
        var (provider, harness) = await StartAsync();
        await using var _ = provider;
        var whole = RawBodyReaderTests.Pack("<html><title>404 not found</title><body>Page not found</body></html>"u8.ToArray(), "gzip");

        await harness.Bus.Publish(new DocumentFetched { Origin = Pages.Origin("https://a.example/1"), Body = whole }, TestContext.Current.CancellationToken);
        await harness.Bus.Publish(new DocumentFetched { Origin = Pages.Origin("https://a.example/2"), Body = whole with { Sha256 = new string('0', 64) } }, TestContext.Current.CancellationToken);

        await harness.InactivityTask;
        var rejected = await harness.Published.SelectAsync<DocumentRejected>(TestContext.Current.CancellationToken).Select(static message => message.Context.Message)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([RejectionReason.DamagedBody, RejectionReason.ErrorPage], rejected.Select(static message => message.Reason).Order(StringComparer.Ordinal));
        Assert.All(rejected, static message => Assert.Equal(Stage.Clean, message.Stage));
        Assert.All(rejected, static message => Assert.Contains("https://a.example/", message.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_out_of_bounds_is_refused_by_name()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Cleaner:MaxNesting", "7")]).Build());
        services.AddCleaner();
        await using var provider = services.BuildServiceProvider(true);

        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(provider.GetRequiredService<PageCleaner>);
        Assert.Contains("MaxNesting", exception.Message, StringComparison.Ordinal);
    }
}
