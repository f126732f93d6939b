using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ingest.Telemetry;

namespace Ingest.Fetcher.Intake;

/// <summary>Counts what the intake was given, by outcome and reason: the metric <c>ingest.intake.documents</c>.</summary>
public sealed class IntakeMetrics
{
    private readonly Counter<long> _documents;

    public IntakeMetrics(IMeterFactory meters) =>
        _documents = meters.Create(IngestTelemetry.Name)
            .CreateCounter<long>("ingest.intake.documents", "{document}", "Documents and fetch requests given to the intake, by outcome and reason");

    /// <summary>Made durable.</summary>
    public void Accepted() => _documents.Add(1, new KeyValuePair<string, object?>("outcome", "accepted"));

    /// <summary>Refused, the feeder was told why.</summary>
    public void Refused(Refusal refusal) => _documents.Add(1, new TagList { { "outcome", "refused" }, { "reason", refusal.Reason } });

    /// <summary>Could not be made durable; the feeder was told to come again.</summary>
    public void Unavailable() => _documents.Add(1, new KeyValuePair<string, object?>("outcome", "unavailable"));
}
