using System.Diagnostics;

namespace Ingest.Telemetry;

/// <summary>The names under which Ingest traces and measures.</summary>
public static class IngestTelemetry
{
    /// <summary>The name of the one activity source and the one meter of our own.</summary>
    public const string Name = "Ingest";

    /// <summary>Spans of our own: one per stage's work, one per bulk write.</summary>
    public static ActivitySource Source { get; } = new(Name);
}
