using Ingest.AllInOne.Data;
using Ingest.Configuration;
using Ingest.Search;
using Ingest.Sqlite;
using Microsoft.Extensions.Options;

namespace Ingest.AllInOne.Commands;

/// <summary>Says in one line and an exit code what an exception means to the user.</summary>
internal static class Failure
{
    /// <summary>The exit code and the line for an exception.</summary>
    public static (int ExitCode, string Message) Describe(Exception exception) => exception switch
    {
        CommandException command => (command.ExitCode, command.Message),
        OperationCanceledException => (ExitCode.Interrupted, "Interrupted: what was accepted goes on at the next start."),
        SettingsException => (ExitCode.Setting, exception.Message),
        OptionsValidationException validation => (ExitCode.Setting, SettingsCheck.From(validation).Message),
        QuerySyntaxException => (ExitCode.Usage, exception.Message),
        DataFolderException or SqliteStoreException or IndexSetupException or IndexUnavailableException => (ExitCode.DataFolder, exception.Message),
        HttpRequestException => (ExitCode.Unavailable, $"The running service does not answer ({exception.Message}): see 'ingest status'."),
        AggregateException { InnerExceptions.Count: 1 } aggregate => Describe(aggregate.InnerExceptions[0]),
        _ => (ExitCode.Defect, $"This is a defect of ingest, please report it: {exception}"),
    };
}
