using Ingest.AllInOne.Data;
using Ingest.AllInOne.Http;
using Ingest.Fetcher.Intake;
using Ingest.Hosting;
using Ingest.WebConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Hosting;

/// <summary>Builds the embedded form's host.</summary>
internal static class EmbeddedHost
{
    /// <summary>All four stages and the HTTP API.</summary>
    public static WebApplication BuildService(DataFolder folder, IConfigurationRoot settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ingest" });
        Configure(builder, folder, settings, LogLevel.Information);
        builder.Services.AddRouting();
        builder.Services.AddPipelineApi();
        builder.Services.AddConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        var application = builder.Build();
        application.MapPipelineApi(PipelineApi.MapInboxApi);
        application.MapConsole();
        return application;
    }

    /// <summary>All four stages alone, for <c>ingest add</c> where no service runs.</summary>
    public static IHost BuildPipeline(DataFolder folder, IConfigurationRoot settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "ingest" });
        Configure(builder, folder, settings, LogLevel.Warning);
        return builder.Build();
    }

    /// <summary>The intake's bounds, for reading files that a running service will judge again by its own.</summary>
    public static IntakeOptions ReadIntakeOptions(IConfiguration settings) => settings.GetSection("Intake").Get<IntakeOptions>() ?? new IntakeOptions();

    private static void Configure(IHostApplicationBuilder builder, DataFolder folder, IConfigurationRoot settings, LogLevel level)
    {
        builder.UseIngestHosting(settings, level);
        builder.Services.AddEmbeddedPipeline(folder);
        builder.Services.CheckSettings(settings);
    }
}
