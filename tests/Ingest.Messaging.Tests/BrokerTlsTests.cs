using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Endpoints;
using Ingest.Messaging.Setup;
using Ingest.Messaging.Topology;
using Ingest.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Messaging.Tests;

/// <summary>A broker that speaks TLS, whose certificate an authority signed that no machine knows.</summary>
[Trait("Needs", "Servers")]
public sealed class BrokerTlsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Set_up_doctor_and_stages_work_over_tls_and_trust_nobody_that_is_not_named()
    {
        await using var server = await RabbitMqServer.StartOwnAsync(new() { Tls = true });
        var vhost = await server.CreateVhostAsync("tls");
        BrokerOptions Options(string? caFile) => new() { Url = server.AmqpsUri(vhost).ToString(), ManagementUrl = server.ManagementTlsUrl!.ToString(), CaFile = caFile };

        var options = Options(server.CaFile);
        foreach (var step in await new BrokerSetup(options).PlanAsync(Token))
            await step.DoAsync(Token);
        Assert.All(await new BrokerDiagnosis(options).ExamineAsync(Token), static finding => Assert.True(finding.Ok, finding.Detail));

        var heard = new TaskCompletionSource();
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(heard);
        builder.Services.AddRabbitMqBus("tls", static bus => bus.AddStageConsumer<HearingConsumer, HearingDefinition>(Stage.Clean, QueueNames.Cleaner), TimeSpan.FromSeconds(10));
        using (var host = builder.Build())
        {
            await host.StartAsync(Token);
            await Wait.UntilAsync(() => Task.FromResult(host.Services.GetRequiredService<StageEndpoints>().Problems.Count), static count => count == 0, Token);
            await host.Services.GetRequiredService<ConfirmedPublisher>().PublishAsync(OutageTests.Fetched(), Token);
            await heard.Task.WaitAsync(Wait.HangGuard, Token);
            await host.StopAsync(Token);
        }

        var untrusting = await Assert.ThrowsAsync<BrokerSetupException>(() => new BrokerConnections(Options(null)).OpenAsync("test", Token));
        Assert.Contains("Broker:CaFile", untrusting.Message, StringComparison.Ordinal);
        var findings = await new BrokerDiagnosis(Options(null)).ExamineAsync(Token);
        Assert.All(findings, static finding => Assert.Contains("Broker:CaFile", finding.Detail, StringComparison.Ordinal));
    }

    private sealed class HearingDefinition : ConsumerDefinition<HearingConsumer>;

    private sealed class HearingConsumer(TaskCompletionSource heard) : IConsumer<DocumentFetched>
    {
        public Task Consume(ConsumeContext<DocumentFetched> context)
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
