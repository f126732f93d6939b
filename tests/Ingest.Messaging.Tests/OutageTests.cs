using System.Collections.Concurrent;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Topology;
using Ingest.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Messaging.Tests;

/// <summary>A fault that the gate does not see, over and over: the document goes through its own queue each time.</summary>
[Trait("Needs", "Servers")]
public sealed class OutageTests : IAsyncLifetime
{
    // One more than the times a message may come back before it is set apart.
    private const int Laps = CrashLoopFilter.SuspectAfter + 1;

    private RabbitMqServer _server = null!;
    private string _vhost = "";
    private Uri _user = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RabbitMqServer.SharedAsync();
        _vhost = await _server.CreateVhostAsync("outage");
        // With no more rights than are documented: a message that may not go back would be counted until it is quarantined.
        _user = await _server.CreateUserAsync(_vhost);
    }

    public async ValueTask DisposeAsync() => await _server.DeleteVhostAsync(_vhost);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_outage_of_many_laps_makes_no_suspect(bool ofTheBroker)
    {
        // What no gate knows: a publisher that cannot publish, wrapped by whoever called it.
        var work = new Work(ofTheBroker ? new InvalidOperationException("Not taken.", new BrokerUnavailableException("Nothing is taken now.", null)) : new OutageException());
        using var host = await StageHost.StartAsync<FlakyConsumer, FlakyDefinition>(
            new BrokerOptions { Url = _user.ToString(), ManagementUrl = _server.ManagementUrl.ToString() }, builder => builder.Services.AddSingleton(work), Token);
        await host.WaitUntilReadyAsync(Token);
        await host.PublishAsync(Token);

        await Wait.UntilAsync(() => Task.FromResult(work.Queues.Count), static count => count > Laps, Token);
        Assert.All(work.Queues, static queue => Assert.Equal(QueueNames.Cleaner, queue));
        // None was tried again in place, where the delivery is held as long as what hangs is waited for.
        Assert.Equal(0, work.Retries);
        await host.StopAsync(Token);
    }

    private sealed class Work(Exception fault)
    {
        internal Exception Fault => fault;

        internal ConcurrentQueue<string> Queues { get; } = new();

        internal int Retries { get; set; }
    }

    private sealed class FlakyDefinition : ConsumerDefinition<FlakyConsumer>
    {
        protected override void ConfigureConsumer(
            IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<FlakyConsumer> consumerConfigurator, IRegistrationContext context) =>
            endpointConfigurator.UseStageRetry(context, static retry => retry.Immediate(3));
    }

    private sealed class FlakyConsumer(Work work) : IConsumer<DocumentFetched>
    {
        public Task Consume(ConsumeContext<DocumentFetched> context)
        {
            work.Retries += context.GetRetryAttempt();
            work.Queues.Enqueue(context.ReceiveContext.InputAddress.AbsolutePath.Split('/')[^1]);
            return work.Queues.Count <= Laps ? throw work.Fault : Task.CompletedTask;
        }
    }
}
