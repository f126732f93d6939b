using System.Xml.Linq;

namespace Ingest.Architecture.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Every project file below services and shared, by assembly name without "Ingest.".</summary>
    internal static IReadOnlyDictionary<string, XDocument> Projects { get; } = new[] { "services", "shared" }
        .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
        .ToDictionary(static file => Path.GetFileNameWithoutExtension(file)["Ingest.".Length..], XDocument.Load, StringComparer.Ordinal);

    /// <summary>The folders that git is told to ignore by name.</summary>
    internal static IEnumerable<string> IgnoredFolders =>
        File.ReadLines(Path.Combine(Root, ".gitignore")).Where(static line => line.EndsWith('/')).Select(static line => line.Trim('/'));

    internal static IEnumerable<string> ProjectReferences(string project) =>
        Includes(project, "ProjectReference").Select(static include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))["Ingest.".Length..]);

    internal static IEnumerable<string> PackageReferences(string project) => Includes(project, "PackageReference");

    internal static bool IsService(string project) => Directory.Exists(Path.Combine(Root, "services", project));

    /// <summary>Every source file of services, shared and tests, what the build made left out.</summary>
    internal static IEnumerable<string> SourceFiles(params string[] folders) => folders
        .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Select(static file => Path.GetRelativePath(Root, file))
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));

    private static IEnumerable<string> Includes(string project, string item) =>
        Projects[project].Descendants(item).Select(static element => (string)element.Attribute("Include")!);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Ingest.sln above {AppContext.BaseDirectory}: run the tests in their clone.");
    }
}
