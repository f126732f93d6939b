using System.Diagnostics;
using Ingest.Contracts;

namespace Ingest.Telemetry;

/// <summary>One document in one stage: it starts as failed and must be told otherwise, so that no path out goes uncounted.</summary>
public sealed class OutcomeScope : IDisposable
{
    private readonly StageMetrics _metrics;
    private readonly Stage _stage;
    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _disposed;

    internal OutcomeScope(StageMetrics metrics, Stage stage)
    {
        _metrics = metrics;
        _stage = stage;
    }

    /// <summary>What is recorded at the end; <see cref="Outcome.Failed"/> until set.</summary>
    public Outcome Outcome { get; set; }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _metrics.Record(_stage, Outcome, Stopwatch.GetElapsedTime(_started));
    }
}
