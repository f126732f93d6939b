using Ingest.Configuration;
using Microsoft.Extensions.Configuration;

namespace Ingest.Hosting;

/// <summary>Reads the settings: environment variables with the prefix, then assignments of the command line, which win.</summary>
public static class SettingsSource
{
    /// <summary>Variables with the prefix that are no settings of a section: the data folder of the one-process form, the tests' servers.</summary>
    private static readonly string[] NotSettings = ["DATA", "TEST_"];

    /// <summary>The settings that were given.</summary>
    /// <param name="assignments">What followed each <c>--set</c>: Section:Key=Value.</param>
    /// <exception cref="SettingsException">An assignment has no '=' or no ':'.</exception>
    public static IConfigurationRoot Read(IEnumerable<string> assignments)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !assignment.AsSpan(0, equals).Contains(':'))
                throw new SettingsException($"'--set {(equals < 0 ? assignment : assignment[..equals])}' is no setting: write --set Section:Key=Value, like Intake:MaxBodyBytes=1048576.");
            given[assignment[..equals].Trim()] = assignment[(equals + 1)..];
        }
        return new ConfigurationBuilder()
            .AddInMemoryCollection(new ConfigurationBuilder().AddEnvironmentVariables(SettingsCheck.EnvironmentPrefix).Build().AsEnumerable()
                .Where(static pair => pair.Value is not null && !IsNoSetting(pair.Key)))
            .AddInMemoryCollection(given)
            .Build();
    }

    private static bool IsNoSetting(string key) => Array.Exists(NotSettings, name => name.EndsWith('_')
        ? key.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        : string.Equals(key, name, StringComparison.OrdinalIgnoreCase));
}
