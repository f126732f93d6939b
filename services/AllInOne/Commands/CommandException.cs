namespace Ingest.AllInOne.Commands;

/// <summary>A verb ends with an exit code and one line for the user.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
