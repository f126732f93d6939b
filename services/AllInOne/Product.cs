using System.Reflection;

namespace Ingest.AllInOne;

/// <summary>The product's name and version, from the one version property of the build.</summary>
internal static class Product
{
    /// <summary>Like 0.1.0.</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
