namespace Ingest.Pipeline.Tests;

/// <summary>The pages of the repository's samples.</summary>
internal static class Samples
{
    internal static string Folder { get; } = Path.Combine(Root(), "samples");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Ingest.sln above {AppContext.BaseDirectory}: run the tests in their clone.");
    }
}
