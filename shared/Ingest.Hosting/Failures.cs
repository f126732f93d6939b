using Ingest.Configuration;
using Ingest.Messaging.Broker;
using Ingest.Search;
using Microsoft.Extensions.Options;

namespace Ingest.Hosting;

/// <summary>Says in one line and an exit code what an exception means to whoever started the process.</summary>
public static class Failures
{
    /// <summary>The exit code and the line for an exception that every process can meet; null for one that only the caller knows.</summary>
    public static (int ExitCode, string Message)? TryDescribe(Exception exception) => exception switch
    {
        OperationCanceledException => (ExitCodes.Interrupted, "Interrupted: what was accepted goes on at the next start."),
        SettingsException => (ExitCodes.Setting, exception.Message),
        OptionsValidationException validation => (ExitCodes.Setting, SettingsCheck.From(validation).Message),
        IndexSetupException => (ExitCodes.DataFolder, exception.Message),
        IndexUnavailableException or BrokerUnavailableException or BrokerSetupException => (ExitCodes.Unavailable, exception.Message),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } or System.Net.Sockets.SocketException
            or IOException { InnerException: System.Net.Sockets.SocketException } =>
            (ExitCodes.Unavailable, $"The service cannot listen ({exception.Message.TrimEnd('.')}): choose another address with Http:Url."),
        AggregateException { InnerExceptions.Count: 1 } aggregate => TryDescribe(aggregate.InnerExceptions[0]),
        _ => null,
    };

    /// <summary>The same for an exception that nobody expected.</summary>
    public static (int ExitCode, string Message) Describe(Exception exception) =>
        TryDescribe(exception) ?? (ExitCodes.Defect, $"This is a defect of ingest, please report it: {exception}");
}
