using Ingest.Hosting;

namespace Ingest.AllInOne.Commands;

/// <summary>The file that <c>--out</c> names.</summary>
internal static class OutputFile
{
    /// <summary>Asked before the work: who waited for it for hours should not lose it for a folder's name.</summary>
    /// <exception cref="CommandException">The folder of the file is not there, or the file is a folder.</exception>
    public static void ThrowIfNoFolder(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
            throw new CommandException(ExitCodes.Usage, $"--out names '{file}', which is a folder: name a file in it.");
        if (!Directory.Exists(file.DirectoryName))
            throw new CommandException(ExitCodes.Usage, $"--out names '{file}', and there is no folder '{file.DirectoryName}': make it, or name a file in a folder that is there.");
    }
}
