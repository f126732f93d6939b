using System.Reflection;

namespace Ingest.Architecture.Tests;

/// <summary>The built assemblies of all projects.</summary>
internal static class Assemblies
{
    /// <summary>By project name.</summary>
    internal static IReadOnlyDictionary<string, Assembly> All { get; } = Repository.Projects.Keys
        .Where(static project => File.Exists(FileOf(project)))
        .ToDictionary(static project => project, static project => Assembly.LoadFrom(FileOf(project)), StringComparer.Ordinal);

    internal static IEnumerable<string> References(string project) => All[project].GetReferencedAssemblies().Select(static name => name.Name!);

    internal static IEnumerable<Type> Types(string project) =>
        All[project].GetTypes().Where(static type => !type.Name.StartsWith('<') && type.Namespace?.StartsWith("Ingest", StringComparison.Ordinal) == true);

    // The executable is called ingest.
    private static string FileOf(string project) => Path.Combine(AppContext.BaseDirectory, project == "AllInOne" ? "ingest.dll" : $"Ingest.{project}.dll");
}
