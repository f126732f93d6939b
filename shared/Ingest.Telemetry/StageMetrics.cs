using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ingest.Contracts;

namespace Ingest.Telemetry;

/// <summary>Counts and times what every stage does.</summary>
public sealed class StageMetrics
{
    private readonly Counter<long> _documents;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _age;

    public StageMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(IngestTelemetry.Name);
        _documents = meter.CreateCounter<long>("ingest.documents", "{document}", "Documents by stage and outcome");
        _duration = meter.CreateHistogram<double>("ingest.stage.duration", "s", "Time a stage worked on one document");
        _age = meter.CreateHistogram<double>("ingest.document.age", "s", "Time from acceptance to the index");
    }

    /// <summary>Starts the scope of one document in one stage. Dispose it when the stage is done with it.</summary>
    public OutcomeScope Start(Stage stage) => new(this, stage);

    /// <summary>Records how long a document took from its acceptance to the index.</summary>
    public void RecordAge(TimeSpan age) => _age.Record(Math.Max(0, age.TotalSeconds));

    internal void Record(Stage stage, Outcome outcome, TimeSpan duration)
    {
        var tags = new TagList { { "stage", Name(stage) }, { "outcome", Name(outcome) } };
        _documents.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
