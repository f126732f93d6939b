using Ingest.TestKit;

namespace Ingest.Pipeline.Tests;

[Trait("Needs", "Servers")]
public sealed class DistributedIntakeTests : IntakeContract, IAsyncLifetime
{
    private DistributedPipeline _pipeline = null!;
    private HttpClient _client = null!;

    protected override IReadOnlyDictionary<string, string> Environment => _pipeline.Environment;

    protected override HttpClient Client => _client;

    public async ValueTask InitializeAsync()
    {
        _pipeline = await DistributedPipeline.StartAsync(await RabbitMqServer.SharedAsync(), await ElasticsearchServer.SharedAsync());
        _client = new HttpClient { BaseAddress = await _pipeline.AddressAsync("Fetcher") };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _pipeline.DisposeAsync();
    }

    [Fact]
    public async Task An_address_that_the_fetcher_does_not_have_is_a_problem_as_every_error_is()
    {
        using var response = await _client.GetAsync("search?q=x", Token);
        Assert.Equal((404, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_broker_whose_disk_is_full_is_told_as_503_with_where_to_look()
    {
        await using var broker = await RabbitMqServer.StartOwnAsync(new() { Settings = ["disk_free_limit.absolute = 100000GB"] });
        await using var pipeline = await DistributedPipeline.SetUpAsync(broker, await ElasticsearchServer.SharedAsync());
        pipeline.Start("Fetcher", "Broker:ConfirmTimeout=00:00:01");
        using var client = new HttpClient { BaseAddress = await pipeline.AddressAsync("Fetcher") };
        // At first it says that it is starting.
        var (_, retryAfter, _) = await Wait.UntilAsync(
            async () =>
            {
                using var content = new StringContent("A page of some length, that nobody can keep now.");
                using var response = await client.PostAsync("documents", content, Token);
                return ((int)response.StatusCode, response.Headers.RetryAfter, await response.Content.ReadAsStringAsync(Token));
            },
            static answer => answer.Item1 == 503 && answer.Item3.Contains("alarm", StringComparison.Ordinal),
            Token);
        Assert.NotNull(retryAfter);
        Assert.Equal(503, (await pipeline.HealthAsync("Fetcher")).Status);
        await Wait.UntilAsync(
            async () => (await Cli.JsonAsync(pipeline.Environment, "doctor"))["findings"]!.AsArray().Single(static finding => (string)finding!["check"]! == "broker alarms")!,
            static finding => ((string)finding["detail"]!).Contains("disk_free_limit", StringComparison.Ordinal),
            Token);
    }
}
