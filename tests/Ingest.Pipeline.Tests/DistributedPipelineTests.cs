using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.TestKit;
using RabbitMQ.Client;

namespace Ingest.Pipeline.Tests;

[Trait("Needs", "Servers")]
public sealed class DistributedPipelineTests : PipelineContract, IAsyncLifetime
{
    private RabbitMqServer _broker = null!;
    private DistributedPipeline _pipeline = null!;

    protected override IReadOnlyDictionary<string, string> Environment => _pipeline.Environment;

    public async ValueTask InitializeAsync()
    {
        _broker = await RabbitMqServer.SharedAsync();
        _pipeline = await DistributedPipeline.StartAsync(_broker, await ElasticsearchServer.SharedAsync());
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    [Fact]
    public async Task A_document_that_any_client_publishes_as_plain_json_is_found()
    {
        await PublishAsync("ingest.submissions", Page("https://example.org/bridge", "drawbridge"), contentType: null);
        await PublishAsync("ingest.submissions", Page("https://example.org/canal", "drawbridge"), contentType: "text/plain");
        await SearchAsync(2, "drawbridge");
    }

    [Fact]
    public async Task Amqp_tools_of_debian_can_feed_it_too()
    {
        if (!File.Exists("/usr/bin/amqp-publish"))
            Assert.Skip("amqp-publish is missing: install amqp-tools.");
        var folder = Directory.CreateTempSubdirectory("ingest-amqp-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "page.json"), Page("https://example.org/lock", "lockkeeper"), TestContext.Current.CancellationToken);
        var command = Samples.Program("feeding-the-queue.md", "sh").Replace("amqp://user:password@broker:5672/", _broker.AmqpUri(_pipeline.Vhost).ToString(), StringComparison.Ordinal);
        using var publish = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder })!;
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, publish.ExitCode);
        Directory.Delete(folder, recursive: true);
        await SearchAsync(1, "lockkeeper");
    }

    [Fact]
    public async Task Pika_of_debian_can_feed_it_too()
    {
        // Debian's own Python has the package; another one in the path has not.
        const string Python = "/usr/bin/python3";
        if (!File.Exists(Python) || !Directory.Exists("/usr/lib/python3/dist-packages/pika"))
            Assert.Skip("pika is missing: install python3-pika.");
        var start = new ProcessStartInfo(Python, ["-c", Samples.Program("feeding-the-queue.md", "python"), _broker.AmqpUri(_pipeline.Vhost).ToString(), "08-french.html"]) { WorkingDirectory = Samples.Folder };
        using var publish = Process.Start(start)!;
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, publish.ExitCode);
        await SearchAsync(1, "source:my-crawler");
    }

    [Theory]
    [InlineData("not json", "invalid-submission")]
    [InlineData("""{"url": "https://example.org/x"}""", "invalid-submission")]
    [InlineData("""{"body": "x", "colour": "red"}""", "invalid-submission")]
    [InlineData("""{"url": "https://user:secret@example.org/", "body": "some text"}""", "invalid-url")]
    [InlineData("""{"body": "   "}""", "empty-body")]
    public async Task What_is_malformed_ends_in_quarantine_with_its_reason_and_whole(string message, string reason)
    {
        await PublishAsync("ingest.submissions", message, contentType: "application/json");
        var entry = await SingleQuarantinedAsync();
        Assert.Equal(("fetch", reason), ((string)entry["stage"]!, (string)entry["reason"]!));
        Assert.Equal(message, (string)entry["origin"]!);
    }

    [Fact]
    public async Task A_message_of_20_MB_ends_in_quarantine_cut_and_marked_so()
    {
        await PublishAsync("ingest.submissions", $$"""{"body": "{{new string('x', 20_000_000)}}"}""", contentType: null);
        var entry = await SingleQuarantinedAsync();
        Assert.Equal("too-large", (string)entry["reason"]!);
        Assert.Equal(65_536, ((string)entry["origin"]!).Length);
    }

    [Theory]
    [InlineData("ingest.document-fetched", "no json", null, "clean")]
    [InlineData("ingest.document-cleaned", """{"origin": {"documentId": "x"}}""", null, "enrich")]
    [InlineData("ingest.document-enriched", """{"origin": {}}""", "urn:message:Ingest.Contracts:DocumentFetched", "index")]
    public async Task A_message_that_a_stage_cannot_read_is_quarantined_once_and_stops_nothing(string exchange, string message, string? type, string stage)
    {
        await PublishAsync(exchange, message, contentType: null, type);
        var entry = await SingleQuarantinedAsync();
        Assert.Equal((stage, "invalid-message", message), ((string)entry["stage"]!, (string)entry["reason"]!, (string)entry["origin"]!));
        Assert.Equal(1, (int)(await RunAsync("add", Path.Combine(Samples.Folder, "08-french.html")))["indexed"]!);
    }

    [Fact]
    public async Task A_message_with_fields_of_a_newer_version_is_read()
    {
        var page = JsonNode.Parse(Page("https://example.org/newer", "weir"))!;
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes((string)page["body"]!));
        await PublishAsync(
            "ingest.document-fetched",
            $$$"""
            {"origin": {"documentId": "00000000000000000000000000000001", "acceptanceId": "01a20eef-3013-7534-ab9c-acca7fe453bd", "source": "s", "fetchedAt": "2026-05-01T12:00:00Z", "mood": "good"},
             "body": {"bytes": "{{{body}}}", "encoding": "identity", "length": {{{Encoding.UTF8.GetByteCount((string)page["body"]!)}}}, "sha256": "{{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes((string)page["body"]!)))}}}"}, "priority": 3}
            """,
            contentType: null);
        await SearchAsync(1, "weir");
    }

    [Fact]
    public async Task The_setup_changes_nothing_the_second_time_and_mends_what_was_taken_away()
    {
        Assert.Empty((await RunAsync("setup"))["steps"]!.AsArray());
        using (var response = await _broker.Management.DeleteAsync($"/api/bindings/{_pipeline.Vhost}/e/ingest.document-cleaned/q/ingest.enricher/~", TestContext.Current.CancellationToken))
            response.EnsureSuccessStatusCode();
        using (var response = await _broker.Management.DeleteAsync($"/api/policies/{_pipeline.Vhost}/ingest-stages", TestContext.Current.CancellationToken))
            response.EnsureSuccessStatusCode();
        var doctor = await RunAsync("doctor");
        Assert.Equal(["bindings", "policies"], doctor["findings"]!.AsArray().Where(static finding => !(bool)finding!["ok"]!).Select(static finding => (string)finding!["check"]!));
        Assert.Equal(2, (await RunAsync("setup", "--plan"))["steps"]!.AsArray().Count);
        Assert.Equal(2, (await RunAsync("setup"))["steps"]!.AsArray().Count);
        Assert.Empty((await RunAsync("setup"))["steps"]!.AsArray());
        Assert.Equal(1, (int)(await RunAsync("add", Path.Combine(Samples.Folder, "08-french.html")))["indexed"]!);
    }

    [Fact]
    public async Task A_binding_that_is_gone_loses_nothing_and_comes_back_by_itself()
    {
        using (var response = await _broker.Management.DeleteAsync($"/api/bindings/{_pipeline.Vhost}/e/ingest.document-cleaned/q/ingest.enricher/~", TestContext.Current.CancellationToken))
            response.EnsureSuccessStatusCode();
        Assert.Equal(1, (int)(await RunAsync("add", Path.Combine(Samples.Folder, "08-french.html")))["indexed"]!);
        Assert.Equal(0, (long)(await RunAsync("quarantine", "list"))["total"]!);
    }

    [Fact]
    public async Task A_binding_beside_the_journals_comes_back_though_nothing_is_returned()
    {
        using (var response = await _broker.Management.DeleteAsync($"/api/bindings/{_pipeline.Vhost}/e/ingest.document-fetched/q/ingest.cleaner/~", TestContext.Current.CancellationToken))
            response.EnsureSuccessStatusCode();
        await Wait.UntilAsync(
            () => RunAsync("doctor"),
            static doctor => doctor["findings"]!.AsArray().Single(static finding => (string)finding!["check"]! == "bindings") is { } finding && (bool)finding["ok"]!,
            TestContext.Current.CancellationToken);
        Assert.Equal(1, (int)(await RunAsync("add", Path.Combine(Samples.Folder, "08-french.html")))["indexed"]!);
    }

    [Fact]
    public async Task Status_shows_what_waits_and_since_when()
    {
        await _pipeline["Enricher"].TerminateAsync();
        await PublishAsync("ingest.submissions", Page("https://example.org/waits", "sluice"), contentType: null);
        var status = await Wait.UntilAsync(() => RunAsync("status"), static answer => WaitingIn(answer, "ingest.enricher") == 1 && WaitingIn(answer, "ingest.journal") == 1, TestContext.Current.CancellationToken);
        Assert.InRange((DateTimeOffset)status["oldestOpen"]!, TimeProvider.System.GetUtcNow() - Wait.HangGuard, TimeProvider.System.GetUtcNow());
        _pipeline.Start("Enricher");
        await SearchAsync(1, "sluice");
    }

    [Fact]
    public async Task Status_shows_the_queues_while_the_index_is_away_and_says_that_it_is()
    {
        var (exitCode, output, _) = await Cli.RunAsync(IndexAway(), "status", "--json");
        var status = JsonNode.Parse(output)!;
        Assert.Equal((5, 0L), (exitCode, WaitingIn(status, "ingest.indexer")));
        Assert.Contains("does not answer", (string)status["indexProblem"]!, StringComparison.Ordinal);
        var (_, text, _) = await Cli.RunAsync(IndexAway(), "status");
        Assert.Contains("Elasticsearch:Url", text, StringComparison.Ordinal);
        Assert.DoesNotContain("indexed", text, StringComparison.Ordinal);
    }

    private Dictionary<string, string> IndexAway() =>
        new(_pipeline.Environment) { ["INGEST_Elasticsearch__Url"] = $"http://127.0.0.1:{FreePort.Take(1)[0]}" };

    private static long WaitingIn(JsonNode status, string queue) => (long)status["queues"]!.AsArray().Single(one => (string)one!["name"]! == queue)!["waiting"]!;

    private async Task<JsonNode> SingleQuarantinedAsync()
    {
        var list = await Wait.UntilAsync(() => RunAsync("quarantine", "list"), static answer => (long)answer["total"]! > 0, TestContext.Current.CancellationToken);
        return await RunAsync("quarantine", "show", (string)Assert.Single(list["entries"]!.AsArray())!["acceptanceId"]!);
    }

    private async Task PublishAsync(string exchange, string body, string? contentType, string? type = null)
    {
        await using var connection = await new ConnectionFactory { Uri = _broker.AmqpUri(_pipeline.Vhost) }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), TestContext.Current.CancellationToken);
        var properties = new BasicProperties { Persistent = true };
        if (contentType is not null)
            properties.ContentType = contentType;
        if (type is not null)
            properties.Headers = new Dictionary<string, object?> { ["MT-MessageType"] = type };
        await channel.BasicPublishAsync(exchange, "", mandatory: true, properties, Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);
    }

    internal static string Page(string url, string word) => new JsonObject
    {
        ["url"] = url,
        ["source"] = "amqp",
        ["contentType"] = "text/html",
        ["body"] = $"""
            <html lang="en"><head><title>News of the {word}</title></head><body><article><h1>News of the {word}</h1>
            <p>The harbour master said on Monday that the {word} would be closed for repairs until the spring, and that ships must wait outside the pier.</p>
            <p>Fishermen and merchants complained that the closure of the {word} would cost them dearly, but the council held to its decision.</p></article></body></html>
            """,
    }.ToJsonString();
}
