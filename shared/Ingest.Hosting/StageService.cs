using System.Globalization;
using Ingest.Configuration;
using Ingest.Messaging;
using Ingest.Messaging.Broker;
using Ingest.Telemetry;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Hosting;

/// <summary>One stage as a process of its own: on the broker, with health to ask for, until it is stopped.</summary>
public sealed class StageService
{
    private readonly WebApplicationBuilder _builder;
    private readonly Microsoft.Extensions.Configuration.IConfigurationRoot _settings;
    private readonly string _name;
    private readonly string _defaultUrl;
    private readonly List<Action<WebApplication>> _maps = [];

    private StageService(string name, int port, IEnumerable<string> assignments)
    {
        _name = name;
        _defaultUrl = $"http://127.0.0.1:{port}";
        _settings = SettingsSource.Read(assignments);
        _builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = name });
        _builder.UseIngestHosting(_settings, LogLevel.Information);
        _builder.Services.TryAddSingleton(TimeProvider.System);
        _builder.Services.AddIngestTelemetry(name, ProductVersion.Text);
        _builder.Services.AddRouting();
        _builder.Services.AddProblemDetails();
        _builder.Services.AddSettings<BrokerOptions>("Broker");
        _builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
    }

    /// <summary>Where the stage registers itself.</summary>
    public IServiceCollection Services => _builder.Services;

    /// <summary>Puts the stage's consumers on the broker.</summary>
    public void Consume(Action<IBusRegistrationConfigurator> addConsumers) => Services.AddRabbitMqBus(_name, addConsumers, HostSetup.StopTimeout);

    /// <summary>Adds addresses to the service's HTTP API, which has the health's already.</summary>
    public void Map(Action<WebApplication> map) => _maps.Add(map);

    /// <summary>Runs a stage until it is stopped by SIGTERM or Ctrl-C. What goes wrong at the start ends in one line and an exit code.</summary>
    /// <param name="name">The service's name in traces, logs and the broker's list: <c>ingest-cleaner</c>.</param>
    /// <param name="port">The port on loopback where it answers unless <c>Http:Url</c> says otherwise.</param>
    /// <param name="arguments">The command line: <c>--set Section:Key=Value</c>, any number of them.</param>
    /// <param name="compose">Registers the stage.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string name, int port, string[] arguments, Action<StageService> compose)
    {
        // Numbers and dates are read and written the same way on every machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var service = new StageService(name, port, ReadAssignments(name, arguments));
            compose(service);
            await service.RunAsync();
            return ExitCodes.Done;
        }
        catch (Exception exception)
        {
            var (exitCode, message) = Failures.Describe(exception);
            await Console.Error.WriteLineAsync($"{name}: {message}");
            return exitCode;
        }
    }

    private async Task RunAsync()
    {
        Services.CheckSettings(_settings);
        await using var application = _builder.Build();
        if (application.Services.GetRequiredService<BrokerOptions>().Url.Length == 0)
            throw new SettingsException("The setting Broker:Url is missing: name the broker, like INGEST_Broker__Url=amqp://broker:5672/.");
        var given = application.Services.GetRequiredService<HttpOptions>().Url;
        application.Urls.Add(given.Length > 0 ? given : _defaultUrl);
        // An address that is not there gets a problem too, as every other error.
        application.UseStatusCodePages();
        application.MapHealth();
        foreach (var map in _maps)
            map(application);
        await application.StartAsync();
        application.Services.GetRequiredService<ILogger<StageService>>().LogInformation(
            "{Name} {Version} is running, health at {Url}/health/ready", _name, ProductVersion.Text, application.Urls.First());
        await application.WaitForShutdownAsync();
    }

    private static List<string> ReadAssignments(string name, string[] arguments)
    {
        var assignments = new List<string>();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (arguments[i] != "--set" || i + 1 == arguments.Length)
                throw new SettingsException($"'{arguments[i]}' is no option: {name} takes --set Section:Key=Value, or environment variables like INGEST_Section__Key=Value.");
            assignments.Add(arguments[i + 1]);
        }
        return assignments;
    }
}
