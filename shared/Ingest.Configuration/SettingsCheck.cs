using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Ingest.Configuration;

/// <summary>Turns what is wrong with the settings into one message for the operator.</summary>
public static class SettingsCheck
{
    /// <summary>The prefix of environment variables that are settings: <c>INGEST_Intake__MaxBodyBytes=1048576</c>.</summary>
    public const string EnvironmentPrefix = "INGEST_";

    /// <summary>Checks that every configured key is one that a settings class has, and that every value converts and is within bounds.</summary>
    /// <param name="configuration">Settings only: what was given by environment variables with the prefix and by <c>--set</c>.</param>
    /// <param name="sections">Every section that this process has.</param>
    /// <param name="elsewhere">Names of sections that only other processes have: one environment may serve them all.</param>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void ThrowIfWrong(IConfiguration configuration, IEnumerable<SettingsSection> sections, IReadOnlyCollection<string> elsewhere)
    {
        var known = sections.ToDictionary(section => section.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in configuration.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var section))
            {
                if (elsewhere.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                    continue;
                throw new SettingsException($"There is no setting '{child.Key}': the sections are {string.Join(", ", known.Keys.Union(elsewhere, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))}.");
            }
            foreach (var key in child.GetChildren())
                CheckValue(section, key);
        }
    }

    /// <summary>Says what options validation found, naming each setting.</summary>
    public static SettingsException From(OptionsValidationException exception) =>
        new($"A setting is wrong. {string.Join(' ', exception.Failures)}", exception);

    private static void CheckValue(SettingsSection section, IConfigurationSection key)
    {
        var property = section.Options.GetProperty(key.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        if (property is not { CanWrite: true })
        {
            var allowed = section.Options.GetProperties().Where(static p => p.CanWrite).Select(static p => p.Name).Order(StringComparer.Ordinal);
            throw new SettingsException($"There is no setting '{section.Name}:{key.Key}': {section.Name} has {string.Join(", ", allowed)}.");
        }
        try
        {
            _ = key.Get(property.PropertyType);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException(
                $"The setting '{section.Name}:{property.Name}' is '{key.Value}', which is no {Describe(property.PropertyType)}.", exception);
        }
    }

    private static string Describe(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
            return $"one of {string.Join(", ", Enum.GetNames(plain))}";
        if (plain == typeof(int) || plain == typeof(long))
            return "whole number";
        if (plain == typeof(double))
            return "number";
        if (plain == typeof(bool))
            return "true or false";
        return plain == typeof(TimeSpan) ? "duration (like 00:00:30)" : plain.Name;
    }
}
