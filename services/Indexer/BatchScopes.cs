using System.Diagnostics;
using Ingest.Contracts;
using Ingest.Search;
using Ingest.Telemetry;
using MassTransit;

namespace Ingest.Indexer;

/// <summary>
/// Outcome and span of every document in a batch, and the span of the bulk write. MassTransit lets a whole batch join the trace of one of its
/// messages, so each document gets a span under its own trace, and the bulk span links to them all.
/// </summary>
internal sealed class BatchScopes : IDisposable
{
    private readonly OutcomeScope[] _outcomes;
    private readonly Activity?[] _spans;
    private readonly Activity? _bulk;

    internal BatchScopes(Batch<DocumentEnriched> messages, StageMetrics metrics)
    {
        _outcomes = [.. messages.Select(_ => metrics.Start(Stage.Index))];
        var around = Activity.Current;
        _spans = [.. messages.Select(Start)];
        var links = _spans.OfType<Activity>().Select(static span => new ActivityLink(span.Context));
        Activity.Current = around;
        _bulk = IngestTelemetry.Source.StartActivity(ActivityKind.Client, links: [.. links], name: "index bulk");
        _bulk?.SetTag("ingest.batch.size", messages.Length);
    }

    /// <summary>What is published from here on belongs to that document's trace.</summary>
    internal void Enter(int place) => Activity.Current = _spans[place] ?? _bulk;

    internal void Set(int place, WriteOutcome outcome)
    {
        _outcomes[place].Outcome = outcome switch
        {
            WriteOutcome.Created or WriteOutcome.Updated => Outcome.Indexed,
            WriteOutcome.Duplicate => Outcome.Duplicate,
            WriteOutcome.Refused => Outcome.Rejected,
            _ => Outcome.Failed,
        };
        _spans[place]?.SetTag("ingest.outcome", outcome.ToString());
    }

    public void Dispose()
    {
        _bulk?.Dispose();
        foreach (var span in _spans)
            span?.Dispose();
        foreach (var outcome in _outcomes)
            outcome.Dispose();
    }

    private static Activity? Start(ConsumeContext<DocumentEnriched> message)
    {
        // A hop's own header is nearer than the acceptance; an unsampled parent writes no header.
        var parent = message.Headers.Get<string>("MT-Activity-Id") ?? message.Message.Origin.TraceParent;
        _ = ActivityContext.TryParse(parent, null, isRemote: true, out var context);
        var span = IngestTelemetry.Source.StartActivity("index", ActivityKind.Consumer, context);
        return span?.SetTag("ingest.document.id", message.Message.Origin.DocumentId);
    }
}
