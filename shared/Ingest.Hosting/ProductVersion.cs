using System.Reflection;

namespace Ingest.Hosting;

/// <summary>The product's version, from the one version property of the build.</summary>
public static class ProductVersion
{
    /// <summary>Like 0.1.0.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
