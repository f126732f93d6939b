using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ingest.Search.Tests;

/// <summary>Something that answers as another version, or another product, would. The real server cannot be made to.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private FakeServer(WebApplication application) => _application = application;

    internal string Url => _application.Urls.First();

    internal static async Task<FakeServer> StartAsync(string version, bool hasProduct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.Run(async context =>
        {
            if (hasProduct)
                context.Response.Headers["X-Elastic-Product"] = "Elasticsearch";
            await context.Response.WriteAsync($$$"""{"version": {"number": "{{{version}}}"}}""");
        });
        await application.StartAsync();
        return new FakeServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
