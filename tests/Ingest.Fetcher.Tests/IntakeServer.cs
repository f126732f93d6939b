using Ingest.Fetcher.Api;
using Ingest.Fetcher.Intake;
using Ingest.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher.Tests;

/// <summary>The intake API in a real Kestrel on a free loopback port.</summary>
internal sealed class IntakeServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private IntakeServer(WebApplication application, FakeIntake intake)
    {
        _application = application;
        Intake = intake;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    internal FakeIntake Intake { get; }

    internal HttpClient Client { get; }

    internal IServiceProvider Services => _application.Services;

    internal static async Task<IntakeServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.Select(static s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var intake = new FakeIntake();
        builder.Services.AddIngestTelemetry("ingest-fetcher", "test").AddFetcher().AddSingleton<IDocumentIntake>(intake);
        var application = builder.Build();
        application.MapIntake();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new IntakeServer(application, intake);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
