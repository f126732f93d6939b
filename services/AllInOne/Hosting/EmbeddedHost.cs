using Ingest.AllInOne.Data;
using Ingest.AllInOne.Http;
using Ingest.Configuration;
using Ingest.Fetcher.Intake;
using Ingest.WebConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ingest.AllInOne.Hosting;

/// <summary>Builds the embedded form's host.</summary>
internal static class EmbeddedHost
{
    /// <summary>All four stages and the HTTP API.</summary>
    public static WebApplication BuildService(DataFolder folder, IConfigurationRoot settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ingest" });
        Configure(builder, folder, settings, LogLevel.Information);
        builder.Services.AddSettings<HttpOptions>("Http");
        Check(settings, builder.Services);
        builder.Services.AddRouting();
        builder.Services.AddPipelineApi();
        builder.Services.AddConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        var application = builder.Build();
        application.MapPipelineApi();
        application.MapConsole();
        return application;
    }

    /// <summary>All four stages alone, for <c>ingest add</c> where no service runs.</summary>
    public static IHost BuildPipeline(DataFolder folder, IConfigurationRoot settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "ingest" });
        Configure(builder, folder, settings, LogLevel.Warning);
        // Known here as well, so that one environment serves every verb.
        builder.Services.AddSettings<HttpOptions>("Http");
        Check(settings, builder.Services);
        return builder.Build();
    }

    /// <summary>The intake's bounds, for reading files that a running service will judge again by its own.</summary>
    public static IntakeOptions ReadIntakeOptions(IConfiguration settings) => settings.GetSection("Intake").Get<IntakeOptions>() ?? new IntakeOptions();

    private static void Configure(IHostApplicationBuilder builder, DataFolder folder, IConfigurationRoot settings, LogLevel level)
    {
        builder.Configuration.AddConfiguration(settings);
        // A start that fails is told in one line by the command: not by the host with a stack trace too, nor by the bus that never started.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Ingest", level).AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
            .AddFilter("MassTransit", LogLevel.Error);
        builder.Logging.AddSimpleConsole(static console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        // Standard output is for data.
        builder.Services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(static host =>
        {
            // Above the bus's own stop timeout, so that the bus is done before the host gives up.
            host.ShutdownTimeout = PipelineRegistration.StopTimeout + TimeSpan.FromSeconds(5);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;
        });
        builder.Services.AddEmbeddedPipeline(folder);
    }

    private static void Check(IConfigurationRoot settings, IServiceCollection services) => SettingsCheck.ThrowIfWrong(
        settings, services.Select(static service => service.ImplementationInstance).OfType<SettingsSection>());
}
