namespace Ingest.TestKit;

/// <summary>A server cannot be had here. xunit takes an exception whose message begins so for a skipped test, and CI a skipped test for a failure.</summary>
public sealed class ServerMissingException(string what) : Exception($"$XunitDynamicSkip${what}");
