using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Ingest.TestKit;
using RabbitMQ.Client;

namespace Ingest.Pipeline.Tests;

/// <summary>What is killed, restarted and taken away: nothing is lost, nothing is there twice, nothing innocent is quarantined.</summary>
[Trait("Needs", "Servers")]
public sealed class ResilienceTests(ResilienceServers servers) : IClassFixture<ResilienceServers>, IAsyncLifetime
{
    private readonly RabbitMqServer _broker = servers.Broker;
    private readonly ElasticsearchServer _index = servers.Index;
    private DistributedPipeline _pipeline = null!;
    private int _published;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _pipeline = await DistributedPipeline.StartAsync(_broker, _index);

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    [Fact]
    public async Task Services_broker_and_index_killed_with_9_in_the_middle_lose_nothing_and_double_nothing()
    {
        // 5,000 in seven parts: one for each that is killed, and one more.
        const int Part = 715;
        foreach (var service in DistributedPipeline.Services)
        {
            await PublishAsync(Part);
            await IndexedAsync(static (indexed, published) => indexed > published - Part);
            await _pipeline[service].KillAsync();
            _pipeline.Start(service);
        }
        await PublishAsync(Part);
        await _broker.KillAsync();
        await _broker.RestartAsync();
        await PublishAsync(Part);
        await _index.KillAsync();
        await _index.RestartAsync();
        await PublishAsync(Part);

        await IndexedAsync(static (indexed, published) => indexed == published);
        var all = await Cli.JsonAsync(_pipeline.Environment, "search", "--limit", "1000");
        Assert.Equal(_published, (long)all["total"]!);
        Assert.Equal(0, (long)(await Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"))["total"]!);
    }

    [Fact]
    public async Task While_the_index_hangs_the_indexer_says_so_holds_nothing_and_goes_on_by_itself()
    {
        await PublishAsync(1);
        await IndexedAsync(static (indexed, published) => indexed == published);
        await _pipeline["Indexer"].TerminateAsync();
        _pipeline.Start("Indexer", "Elasticsearch:RequestTimeout=00:00:05");
        await _pipeline.WaitUntilReadyAsync("Indexer");
        await _index.SuspendAsync();
        try
        {
            await PublishAsync(20);
            var health = await Wait.UntilAsync(() => _pipeline.HealthAsync("Indexer"), static health => health.Status == 503, Token);
            Assert.Contains("does not answer", health.Body, StringComparison.Ordinal);
            // All of them wait in the queue, none in the Indexer's hands.
            await Wait.UntilAsync(() => CountAsync("ingest.indexer"), static count => count == 20, Token);
        }
        finally
        {
            await _index.ResumeAsync();
        }
        await IndexedAsync(static (indexed, published) => indexed == published);
        Assert.Equal(0, (long)(await Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"))["total"]!);
    }

    [Fact]
    public async Task While_the_index_refuses_writes_the_indexer_pauses_with_words_and_goes_on_by_itself()
    {
        await PublishAsync(1);
        await IndexedAsync(static (indexed, published) => indexed == published);
        await BlockWritesAsync(true);
        await PublishAsync(20);
        var health = await Wait.UntilAsync(() => _pipeline.HealthAsync("Indexer"), static health => health.Status == 503, Token);
        Assert.Contains("index.blocks.write", health.Body, StringComparison.Ordinal);
        await BlockWritesAsync(false);
        await IndexedAsync(static (indexed, published) => indexed == published);
        Assert.Equal(0, (long)(await Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"))["total"]!);
    }

    [Fact]
    public async Task While_the_broker_is_away_the_intake_says_503_and_no_service_says_ready()
    {
        using var client = new HttpClient { BaseAddress = await _pipeline.AddressAsync("Fetcher") };
        await _broker.StopAsync();
        var page = JsonNode.Parse(DistributedPipelineTests.Page("https://example.org/later", "weir"))!;
        await Wait.UntilAsync(
            async () =>
            {
                using var refused = await client.PostAsJsonAsync("documents", page, Token);
                return ((int)refused.StatusCode, refused.Headers.RetryAfter?.Delta);
            },
            static answer => answer is (503, not null),
            Token);
        foreach (var service in DistributedPipeline.Services)
            await Wait.UntilAsync(() => _pipeline.HealthAsync(service), static health => health.Status == 503, Token);

        await _broker.RestartAsync();
        await _pipeline.WaitUntilReadyAsync("Fetcher");
        using (var accepted = await client.PostAsJsonAsync("documents", page, Token))
            Assert.Equal(202, (int)accepted.StatusCode);
        _published++;
        await IndexedAsync(static (indexed, published) => indexed == published);
    }

    [Fact]
    public async Task While_the_brokers_disk_alarm_is_on_no_service_says_ready_and_afterwards_all_goes_on()
    {
        foreach (var service in DistributedPipeline.Services)
        {
            await _pipeline[service].TerminateAsync();
            if (service != "Fetcher")
                _pipeline.Start(service, "Broker:ConfirmTimeout=00:00:03", "Broker:TopologyInterval=00:00:02");
        }
        await PublishAsync(20);
        _pipeline.Start("Fetcher", "Broker:ConfirmTimeout=00:00:03", "Broker:TopologyInterval=00:00:02");
        await _broker.SetDiskAlarmAsync(true);
        try
        {
            foreach (var service in DistributedPipeline.Services)
            {
                var health = await Wait.UntilAsync(() => _pipeline.HealthAsync(service), static health => health.Status == 503, Token);
                Assert.Contains("alarm", health.Body, StringComparison.Ordinal);
            }
        }
        finally
        {
            await _broker.SetDiskAlarmAsync(false);
        }
        await IndexedAsync(static (indexed, published) => indexed == published);
        Assert.Equal(0, (long)(await Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"))["total"]!);
        foreach (var service in DistributedPipeline.Services)
            await _pipeline.WaitUntilReadyAsync(service);
    }

    [Fact]
    public async Task A_service_that_is_stopped_in_good_order_leaves_nothing_undone()
    {
        await PublishAsync(200);
        foreach (var service in DistributedPipeline.Services)
        {
            Assert.Equal(0, (await _pipeline[service].TerminateAsync()).ExitCode);
            _pipeline.Start(service);
        }
        await IndexedAsync(static (indexed, published) => indexed == published);
    }

    [Fact]
    public async Task A_message_that_keeps_coming_back_is_set_apart_and_in_the_end_quarantined_as_a_crash_loop()
    {
        await _pipeline["Cleaner"].TerminateAsync();
        await PublishAsync(2);
        await Wait.UntilAsync(() => CountAsync("ingest.cleaner"), static count => count == 2, Token);
        // As a process that ends while the message is in work gives it back.
        await GiveBackAsync("ingest.cleaner", 3);
        _pipeline.Start("Cleaner");
        // Both were set apart, and worked on alone both are innocent.
        await IndexedAsync(static (indexed, published) => indexed == published);

        await _pipeline["Cleaner"].TerminateAsync();
        await PublishAsync(1);
        await Wait.UntilAsync(() => CountAsync("ingest.cleaner"), static count => count == 1, Token);
        await MoveAsync("ingest.cleaner", "ingest.cleaner.suspects");
        await GiveBackAsync("ingest.cleaner.suspects", 5);
        _pipeline.Start("Cleaner");
        var list = await Wait.UntilAsync(() => Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"), static answer => (long)answer["total"]! == 1, Token);
        Assert.Equal(("crash-loop", "clean", 8), ((string)list["entries"]![0]!["reason"]!, (string)list["entries"]![0]!["stage"]!, (int)list["entries"]![0]!["attempts"]!));
    }

    [Fact]
    public async Task What_the_broker_itself_gives_up_on_ends_in_quarantine_too()
    {
        await _pipeline["Cleaner"].TerminateAsync();
        await PublishAsync(1);
        await Wait.UntilAsync(() => CountAsync("ingest.cleaner"), static count => count == 1, Token);
        await GiveBackAsync("ingest.cleaner", 51);
        var list = await Wait.UntilAsync(() => Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"), static answer => (long)answer["total"]! == 1, Token);
        Assert.Equal(("crash-loop", "clean", "https://example.org/story/0"), ((string)list["entries"]![0]!["reason"]!, (string)list["entries"]![0]!["stage"]!, (string)list["entries"]![0]!["name"]!));
    }

    [Fact]
    public async Task A_wrong_password_is_said_with_the_remedy_and_waited_for()
    {
        var wrong = new Dictionary<string, string>(_pipeline.Environment) { ["INGEST_Broker__Url"] = $"amqp://guest:wrong@127.0.0.1:{_broker.Port}/{_pipeline.Vhost}" };
        var (exitCode, _, error) = await Cli.RunAsync(wrong, "status");
        Assert.Equal(5, exitCode);
        Assert.Contains("Broker:PasswordFile", error, StringComparison.Ordinal);
        await using var service = TestProcess.Start("Ingest.Cleaner.dll", wrong, "--set", "Http:Url=http://127.0.0.1:0");
        await service.WaitForLineAsync(static line => line.Contains("Broker:PasswordFile", StringComparison.Ordinal));
        Assert.False(service.HasEnded);
    }

    [Fact]
    public async Task Of_a_bulk_of_1000_with_3_that_the_index_refuses_997_are_found_and_3_quarantined_with_the_reason()
    {
        await _pipeline["Indexer"].TerminateAsync();
        await using (var connection = await ConnectAsync())
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
            for (var i = 0; i < 1_000; i++)
            {
                // A keyword of more than 32,766 bytes is what Lucene refuses.
                var contentType = i is 0 or 500 or 999 ? new string('x', 40_000) : "text/plain";
                var body = JsonSerializer.SerializeToUtf8Bytes(Enriched(i, contentType), ContractsJson.Default.DocumentEnriched);
                await channel.BasicPublishAsync("ingest.document-enriched", "", mandatory: true, new BasicProperties { Persistent = true }, body, Token);
            }
        }
        await Wait.UntilAsync(() => CountAsync("ingest.indexer"), static count => count == 1_000, Token);
        _pipeline.Start("Indexer", "Indexer:BatchSize=1000");
        _published = 997;
        await IndexedAsync(static (indexed, published) => indexed == published);
        var list = await Wait.UntilAsync(() => Cli.JsonAsync(_pipeline.Environment, "quarantine", "list"), static answer => (long)answer["total"]! == 3, Token);
        Assert.All(list["entries"]!.AsArray(), static entry => Assert.Equal(("index-refused", "index"), ((string)entry!["reason"]!, (string)entry["stage"]!)));
        Assert.Equal(["story-0", "story-500", "story-999"], list["entries"]!.AsArray().Select(static entry => (string)entry!["documentId"]!).Order(StringComparer.Ordinal));
    }

    private static DocumentEnriched Enriched(int number, string contentType) => new()
    {
        Origin = new DocumentOrigin
        {
            DocumentId = $"story-{number}",
            AcceptanceId = Guid.CreateVersion7(),
            Source = "test",
            FetchedAt = DateTimeOffset.UnixEpoch.AddYears(55),
            ContentType = contentType,
        },
        Article = new Article { Title = "Title", Charset = "utf-8", Paragraphs = [new Paragraph { Kind = ParagraphKind.Paragraph, Text = $"number{number}" }], CleanerRevision = 1 },
        Enrichment = new Enrichment { Language = "en", ContentHash = new string('a', 64), Similarity = "00000000000000ff", EnricherRevision = 1 },
    };

    private async Task PublishAsync(int count)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
        for (var i = 0; i < count; i++)
        {
            var page = DistributedPipelineTests.Page($"https://example.org/story/{_published + i}", $"number{_published + i}");
            await channel.BasicPublishAsync("ingest.submissions", "", mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(page), Token);
        }
        _published += count;
    }

    private async Task GiveBackAsync(string queue, int times)
    {
        await using var connection = await ConnectAsync();
        for (var i = 0; i < times; i++)
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
            var taken = 0;
            while (await channel.BasicGetAsync(queue, autoAck: false, Token) is not null)
                taken++;
            Assert.NotEqual(0, taken);
            // Closed with all of it unacknowledged.
            await channel.CloseAsync(Token);
            await Wait.UntilAsync(() => CountAsync(queue), count => count == taken || i == times - 1, Token);
        }
    }

    private async Task MoveAsync(string from, string to)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var message = await channel.BasicGetAsync(from, autoAck: true, Token);
        await channel.BasicPublishAsync("", to, mandatory: true, new BasicProperties { Persistent = true }, message!.Body, Token);
    }

    private async Task<long> CountAsync(string queue)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        return await channel.MessageCountAsync(queue, Token);
    }

    private Task<IConnection> ConnectAsync() => Wait.UntilAsync(
        async () =>
        {
            try
            {
                return await new ConnectionFactory { Uri = _broker.AmqpUri(_pipeline.Vhost) }.CreateConnectionAsync(Token);
            }
            catch (RabbitMQ.Client.Exceptions.BrokerUnreachableException)
            {
                return null!;
            }
        },
        static connection => connection is not null,
        Token);

    private async Task IndexedAsync(Func<long, long, bool> fits)
    {
        using var client = new HttpClient { BaseAddress = _index.Url };
        await Wait.UntilAsync(
            async () =>
            {
                try
                {
                    return (long)(JsonNode.Parse(await client.GetStringAsync($"/{_pipeline.Vhost}/_count", Token))!["count"]!);
                }
                catch (HttpRequestException)
                {
                    return -1;
                }
            },
            indexed => fits(indexed, _published),
            Token);
    }

    private async Task BlockWritesAsync(bool blocked)
    {
        using var client = new HttpClient { BaseAddress = _index.Url };
        using var response = await client.PutAsJsonAsync($"/{_pipeline.Vhost}/_settings", new JsonObject { ["index.blocks.write"] = blocked ? true : null }, Token);
        response.EnsureSuccessStatusCode();
    }
}
