using System.Collections.Concurrent;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using Ingest.TestKit;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingest.Messaging.Tests;

/// <summary>A broker that goes away and comes back: the stage itself connects again, in its own rhythm and not in the bus's.</summary>
[Trait("Needs", "Servers")]
public sealed class BrokerLossTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stage_that_lost_the_broker_says_so_and_connects_again_itself()
    {
        await using var server = await RabbitMqServer.StartOwnAsync();
        var vhost = await server.CreateVhostAsync("loss");
        var log = new LogLines();
        using var host = await StageHost.StartAsync<IdleConsumer, IdleDefinition>(
            new BrokerOptions { Url = server.AmqpUri(vhost).ToString(), ManagementUrl = server.ManagementUrl.ToString() }, builder => builder.Logging.AddProvider(log), Token);
        await LinesAsync("Consuming from ingest.cleaner", 1);

        await server.StopAsync();
        await LinesAsync("Paused ingest.cleaner", 1);
        await server.RestartAsync();
        await LinesAsync("Consuming from ingest.cleaner", 2);
        await host.WaitUntilReadyAsync(Token);
        await host.StopAsync(Token);

        // The queue of suspects has lines of its own, which begin the same way.
        Task LinesAsync(string start, int count) => Wait.UntilAsync(
            () => Task.FromResult(log.Lines.Count(line => line == start || line.StartsWith(start + ",", StringComparison.Ordinal))), found => found >= count, Token);
    }

    [Fact]
    public async Task A_broker_that_goes_away_in_the_middle_of_a_reading_is_said_in_our_words()
    {
        await using var server = await RabbitMqServer.StartOwnAsync();
        var options = new BrokerOptions { Url = server.AmqpUri(await server.CreateVhostAsync("reading")).ToString(), ManagementUrl = server.ManagementUrl.ToString() };
        var connections = new BrokerConnections(options);
        await using (var connection = await connections.OpenAsync("test", Token))
        {
            await BrokerTopology.DeclareAsync(connection, options, Token);
            await using var channel = await connection.CreateChannelAsync(
                new RabbitMQ.Client.CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
            for (var i = 0; i < 2; i++)
                await channel.BasicPublishAsync(ExchangeNames.Quarantine, "", mandatory: true, new RabbitMQ.Client.BasicProperties { Persistent = true }, "{}"u8.ToArray(), Token);
        }
        await using var entries = new Quarantine.QuarantineQueue(connections).ReadAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await entries.MoveNextAsync());
        await server.KillAsync();
        await Assert.ThrowsAsync<BrokerUnavailableException>(async () => await entries.MoveNextAsync());
    }

    private sealed class IdleDefinition : ConsumerDefinition<IdleConsumer>;

    private sealed class IdleConsumer : IConsumer<DocumentFetched>
    {
        public Task Consume(ConsumeContext<DocumentFetched> context) => Task.CompletedTask;
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // Nothing to free.
        }
    }
}
