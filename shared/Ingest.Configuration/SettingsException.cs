namespace Ingest.Configuration;

/// <summary>A setting is wrong; the message names it and what is allowed.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
