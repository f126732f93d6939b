using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Setup;
using Ingest.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

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
        using (var host = await StageHost.StartAsync<HearingConsumer, HearingDefinition>(options, builder => builder.Services.AddSingleton(heard), Token))
        {
            await host.WaitUntilReadyAsync(Token);
            await host.PublishAsync(Token);
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
