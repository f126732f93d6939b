using System.Net;
using System.Text.Json.Nodes;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Journal;
using Ingest.Messaging.Management;
using Ingest.Messaging.Quarantine;
using Ingest.Messaging.Setup;
using Ingest.Messaging.Topology;
using Ingest.TestKit;
using RabbitMQ.Client;

namespace Ingest.Messaging.Tests;

[Trait("Needs", "Servers")]
public sealed class TopologyTests : IAsyncLifetime
{
    private RabbitMqServer _server = null!;
    private string _vhost = "";
    private BrokerOptions _options = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RabbitMqServer.SharedAsync();
        _vhost = await _server.CreateVhostAsync("topology");
        _options = new BrokerOptions { Url = _server.AmqpUri(_vhost).ToString(), ManagementUrl = _server.ManagementUrl.ToString() };
    }

    public async ValueTask DisposeAsync() => await _server.DeleteVhostAsync(_vhost);

    [Fact]
    public async Task The_set_up_makes_all_of_it_and_plans_nothing_the_second_time()
    {
        var setup = new BrokerSetup(_options);
        var steps = await setup.PlanAsync(Token);
        Assert.Equal(3, steps.Count);
        foreach (var step in steps)
            await step.DoAsync(Token);
        Assert.Empty(await setup.PlanAsync(Token));
        Assert.All(await new BrokerDiagnosis(_options).ExamineAsync(Token), static finding => Assert.True(finding.Ok, finding.Detail));
    }

    [Fact]
    public async Task A_queue_that_is_there_with_other_arguments_is_named_with_the_remedy()
    {
        await using var connection = await new BrokerConnections(_options).OpenAsync("test", Token);
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Token))
            await channel.QueueDeclareAsync(QueueNames.Cleaner, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
        var exception = await Assert.ThrowsAsync<BrokerSetupException>(() => BrokerTopology.DeclareAsync(connection, _options, Token));
        Assert.Contains("queue ingest.cleaner: it exists with another type or other arguments", exception.Message, StringComparison.Ordinal);
        Assert.Contains("delete it when it is empty", exception.Message, StringComparison.Ordinal);
        // Set-up and doctor say so too, without declaring anything.
        var planned = await Assert.ThrowsAsync<BrokerSetupException>(() => new BrokerSetup(_options).PlanAsync(Token));
        Assert.Contains("ingest.cleaner has x-queue-type=nothing and not quorum", planned.Message, StringComparison.Ordinal);
        var found = Assert.Single(await new BrokerDiagnosis(_options).ExamineAsync(Token), static finding => finding.Check == "queue arguments");
        Assert.False(found.Ok);
        Assert.Contains("ingest.cleaner", found.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_bounds_of_the_journal_are_told_by_the_settings_and_never_cost_it()
    {
        await using var connection = await new BrokerConnections(_options).OpenAsync("test", Token);
        await BrokerTopology.DeclareAsync(connection, _options, Token);
        _options.JournalMaxAge = TimeSpan.FromDays(7);
        var exception = await Assert.ThrowsAsync<BrokerSetupException>(() => BrokerTopology.DeclareAsync(connection, _options, Token));
        Assert.Contains("set Broker:JournalMaxAge", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("delete", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_management_api_is_named_and_costs_status_only_its_rates()
    {
        await using var connection = await new BrokerConnections(_options).OpenAsync("test", Token);
        await BrokerTopology.DeclareAsync(connection, _options, Token);
        // As a proxy's login page.
        _options.ManagementUrl = $"http://127.0.0.1:{FreePort.Take(1)[0]}/";
        using var page = new HttpListener { Prefixes = { _options.ManagementUrl } };
        page.Start();
        _ = AnswerAsync(page);
        using var management = new BrokerManagement(_options);
        Assert.Contains("Broker:ManagementUrl", (await Assert.ThrowsAsync<BrokerUnavailableException>(() => management.ReadVersionAsync(Token))).Message, StringComparison.Ordinal);
        Assert.NotEmpty(await new QueueStates(new BrokerConnections(_options), _options).ReadAsync(Token));
    }

    private static async Task AnswerAsync(HttpListener page)
    {
        while (page.IsListening)
        {
            var context = await page.GetContextAsync();
            await context.Response.OutputStream.WriteAsync("<html>Log in</html>"u8.ToArray());
            context.Response.Close();
        }
    }

    [Fact]
    public async Task No_queue_drops_what_comes_back_often_though_no_policy_is_there()
    {
        await using var connection = await new BrokerConnections(_options).OpenAsync("test", Token);
        await BrokerTopology.DeclareAsync(connection, _options, Token);
        var queues = JsonNode.Parse(await _server.Management.GetStringAsync($"/api/queues/{_vhost}", Token))!.AsArray();
        // RabbitMQ 4 takes 20 where nothing is said, and drops what exceeds it.
        Assert.All(
            queues.Where(static queue => (string)queue!["name"]! != QueueNames.Journal),
            static queue => Assert.Equal(1_000_000_000, (int?)queue!["arguments"]!["x-delivery-limit"]));
    }

    [Fact]
    public async Task What_is_read_of_a_broker_without_queues_says_that_it_is_not_set_up()
    {
        var connections = new BrokerConnections(_options);
        var states = await Assert.ThrowsAsync<BrokerSetupException>(() => new QueueStates(connections, _options).ReadAsync(Token));
        var journal = await Assert.ThrowsAsync<BrokerSetupException>(() => new JournalReader(connections).ReadAcceptedAtAsync(0, Token));
        var quarantine = await Assert.ThrowsAsync<BrokerSetupException>(async () => await new QuarantineQueue(connections).ReadAsync(Token).ToListAsync(Token));
        Assert.All([states, journal, quarantine], static exception => Assert.Contains("ingest setup", exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_publish_reaches_the_cleaner_and_the_journal()
    {
        await using var connection = await new BrokerConnections(_options).OpenAsync("test", Token);
        await BrokerTopology.DeclareAsync(connection, _options, Token);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
        await channel.BasicPublishAsync(ExchangeNames.DocumentFetched, "", mandatory: true, new BasicProperties { Persistent = true }, "{}"u8.ToArray(), Token);
        foreach (var queue in new[] { QueueNames.Cleaner, QueueNames.Journal })
            await Wait.UntilAsync(() => channel.MessageCountAsync(queue, Token), static count => count == 1, Token);
    }

    [Theory]
    [InlineData("guest", "wrong", "Broker:PasswordFile")]
    [InlineData("nobody", "guest", "Broker:PasswordFile")]
    public async Task A_user_that_the_broker_refuses_is_a_fault_of_the_set_up(string user, string password, string expected)
    {
        var options = new BrokerOptions { Url = $"amqp://{_server.Host}:{_server.Port}/{_vhost}", Username = user, Password = password };
        var exception = await Assert.ThrowsAsync<BrokerSetupException>(() => new BrokerConnections(options).OpenAsync("test", Token));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_virtual_host_that_is_not_there_is_named()
    {
        var options = new BrokerOptions { Url = _server.AmqpUri("nowhere").ToString() };
        Assert.Contains("'nowhere'", (await Assert.ThrowsAsync<BrokerSetupException>(() => new BrokerConnections(options).OpenAsync("test", Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_waited_for()
    {
        var options = new BrokerOptions { Url = $"amqp://127.0.0.1:{FreePort.Take(1)[0]}/" };
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<BrokerUnavailableException>(() => new BrokerConnections(options).OpenAsync("test", Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_stands_in_a_file_and_never_in_a_message()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "s3cret\n");
        var connections = new BrokerConnections(new BrokerOptions { Url = "amqp://user:other@broker:5673/news", PasswordFile = file });
        Assert.Equal("amqp://broker:5673/news", connections.Description);
        File.Delete(file);
    }
}
