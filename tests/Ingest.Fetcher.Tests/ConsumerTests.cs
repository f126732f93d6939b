using Ingest.Contracts;
using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;
using Ingest.Telemetry;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Fetcher.Tests;

public sealed class ConsumerTests
{
    private static async Task<(FakeIntake Intake, DocumentRejected? Rejected)> ConsumeAsync(FetchRequested request)
    {
        var intake = new FakeIntake();
        var settings = new Dictionary<string, string?> { ["Fetch:AllowLoopback"] = "true" };
        await using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddIngestTelemetry("ingest-fetcher", "test")
            .AddFetcher()
            .AddSingleton<IDocumentIntake>(intake)
            .AddMassTransitTestHarness(static bus => bus.AddFetcherConsumers())
            .BuildServiceProvider(validateScopes: true);
        var harness = provider.GetRequiredService<ITestHarness>();
        await harness.Start();
        await harness.Bus.Publish(request, Http.Token);
        Assert.True(await harness.GetConsumerHarness<FetchRequestedConsumer>().Consumed.Any<FetchRequested>(Http.Token));
        var rejected = (await harness.Published.SelectAsync<DocumentRejected>(static _ => true, new CancellationToken(canceled: false)).FirstOrDefault())?.Context.Message;
        return (intake, rejected);
    }

    private static FetchRequested Request(string? url = null, string? path = null) => new()
    {
        AcceptanceId = Guid.CreateVersion7(),
        Source = "wire",
        Url = url,
        Path = path,
        Batch = "b",
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        RequestedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public async Task A_fetched_page_takes_its_requests_place()
    {
        await using var site = await PageServer.StartAsync(static context =>
        {
            context.Response.ContentType = "text/html";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, Http.Page, context.RequestAborted);
        });
        var request = Request(url: site.Url + "/a");
        var (intake, rejected) = await ConsumeAsync(request);
        Assert.Null(rejected);
        var origin = Assert.Single(intake.Documents).Origin;
        Assert.Equal((request.AcceptanceId, "wire", "b", request.TraceParent, request.Url), (origin.AcceptanceId, origin.Source, origin.Batch, origin.TraceParent, origin.Url));
    }

    [Theory]
    [InlineData("http://10.0.0.1/", null, RejectionReason.PrivateAddress)]
    [InlineData(null, "/etc/passwd", RejectionReason.OutsideRoots)]
    [InlineData(null, null, RejectionReason.InvalidSubmission)]
    public async Task A_hopeless_request_is_rejected_whole_with_its_reason(string? url, string? path, string reason)
    {
        var request = Request(url, path);
        var (intake, rejected) = await ConsumeAsync(request);
        Assert.Empty(intake.Documents);
        Assert.NotNull(rejected);
        Assert.Equal((request.AcceptanceId, Stage.Fetch, reason), (rejected.AcceptanceId, rejected.Stage, rejected.Reason));
        Assert.Contains(request.AcceptanceId.ToString(), rejected.RejectedMessage, StringComparison.Ordinal);
    }
}
