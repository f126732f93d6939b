using System.CommandLine;
using Ingest.Hosting;

namespace Ingest.AllInOne.Commands;

/// <summary>The command line.</summary>
internal static class IngestCommand
{
    /// <summary>Parses and runs; everything that goes wrong ends in one line on standard error and an exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Build().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync($"ingest: {error.Message}");
            await Console.Error.WriteLineAsync($"'ingest {string.Join(' ', Path(parsed.CommandResult.Command))}--help' says what is allowed.");
            return ExitCodes.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception)
        {
            var (exitCode, message) = Failure.Describe(exception);
            await Console.Error.WriteLineAsync($"ingest: {message}");
            return exitCode;
        }
    }

    private static RootCommand Build() => new(
        """
        News pages in, a clean, searchable archive out.

        Exit codes: 0 done; 1 done in part (refused, quarantined, not found, problem found); 2 wrong command line or query;
        3 wrong setting; 4 data folder cannot be used; 5 service unavailable; 70 a defect of ingest; 130 interrupted.
        """)
    {
        RunCommand.Build(),
        AddCommand.Build(),
        SearchCommand.Build(),
        ShowCommand.Build(),
        CleanCommand.Build(),
        EnrichCommand.Build(),
        StatusCommand.Build(),
        SetupCommand.Build(),
        QuarantineCommand.Build(),
        DoctorCommand.Build(),
        GlobalOptions.Data,
        GlobalOptions.Json,
        GlobalOptions.Set,
    };

    private static IEnumerable<string> Path(Command command) => command is RootCommand ? [] : [$"{command.Name} "];
}
