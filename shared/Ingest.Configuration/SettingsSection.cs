namespace Ingest.Configuration;

/// <summary>A section of settings and the class that holds its defaults.</summary>
public sealed record SettingsSection(string Name, Type Options);
