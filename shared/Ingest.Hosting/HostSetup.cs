using Ingest.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ingest.Hosting;

/// <summary>What every host has alike: settings, logging, the order and time of a stop.</summary>
public static class HostSetup
{
    /// <summary>The sections of all of the product's processes.</summary>
    private static readonly string[] Sections = ["Broker", "Cleaner", "Elasticsearch", "Enricher", "Fetch", "Http", "Inbox", "Indexer", "Intake"];

    /// <summary>How long a stop waits for what is in work; what is left runs again.</summary>
    public static TimeSpan StopTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Sets a host up.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="settings">What <see cref="SettingsSource"/> read.</param>
    /// <param name="level">From which level on Ingest's own log lines are written.</param>
    public static void UseIngestHosting(this IHostApplicationBuilder builder, IConfigurationRoot settings, LogLevel level)
    {
        builder.Configuration.AddConfiguration(settings);
        // A start that fails is told in one line by the caller: not by the host with a stack trace too, nor by the bus that never started.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Ingest", level).AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
            .AddFilter("MassTransit", LogLevel.Error).AddFilter("MassTransit.ReceiveTransport", LogLevel.Critical).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
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
            host.ShutdownTimeout = StopTimeout + TimeSpan.FromSeconds(5);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;
        });
        builder.Services.AddSettings<HttpOptions>("Http");
    }

    /// <summary>Checks every setting that was given against the sections that are registered.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or there is none of that name.</exception>
    public static void CheckSettings(this IServiceCollection services, IConfiguration settings) => SettingsCheck.ThrowIfWrong(
        settings, services.Select(static service => service.ImplementationInstance).OfType<SettingsSection>(), Sections);
}
