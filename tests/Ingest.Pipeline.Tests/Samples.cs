namespace Ingest.Pipeline.Tests;

/// <summary>What the repository gives its users to try: sample pages, programs of the documentation.</summary>
internal static class Samples
{
    internal static string Folder { get; } = Path.Combine(Root(), "samples");

    /// <summary>The only program of a language that a page of docs/ shows.</summary>
    internal static string Program(string page, string language)
    {
        var parts = File.ReadAllText(Path.Combine(Root(), "docs", page)).Split("```");
        return Assert.Single(parts, part => part.StartsWith(language + "\n", StringComparison.Ordinal))[(language.Length + 1)..];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Ingest.sln above {AppContext.BaseDirectory}: run the tests in their clone.");
    }
}
