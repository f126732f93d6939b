using Ingest.AllInOne.Data;
using Ingest.Hosting;
using Ingest.Search;
using Ingest.Sqlite;

namespace Ingest.AllInOne.Commands;

/// <summary>Says in one line and an exit code what an exception means to the user.</summary>
internal static class Failure
{
    /// <summary>The exit code and the line for an exception.</summary>
    public static (int ExitCode, string Message) Describe(Exception exception) => exception switch
    {
        CommandException command => (command.ExitCode, command.Message),
        QuerySyntaxException => (ExitCodes.Usage, exception.Message),
        DataFolderException or SqliteStoreException or IndexUnavailableException { InnerException: SqliteStoreException } => (ExitCodes.DataFolder, exception.Message),
        HttpRequestException => (ExitCodes.Unavailable, $"The running service does not answer ({exception.Message}): see 'ingest status'."),
        AggregateException { InnerExceptions.Count: 1 } aggregate => Describe(aggregate.InnerExceptions[0]),
        _ => Failures.Describe(exception),
    };
}
