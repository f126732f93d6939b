using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ingest.Contracts;
using Ingest.Search;
using Ingest.Telemetry;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Indexer.Tests;

public sealed class DocumentEnrichedBatchConsumerTests
{
    private readonly FakeDocumentIndex _index = new();

    [Fact]
    public async Task A_batch_ends_in_one_outcome_a_document_and_what_is_refused_is_published_as_rejected()
    {
        _index.Refused.Add("d2");
        await using var pipeline = await Pipeline.StartAsync(_index);
        var messages = Enumerable.Range(0, 5).Select(static i => Messages.Of($"d{i}")).Append(Messages.Of("d0")).ToList();
        await pipeline.PublishAsync(messages);
        Assert.Equal(["duplicate", "indexed", "indexed", "indexed", "indexed", "rejected"], await pipeline.OutcomesAsync(6));

        var rejected = (await pipeline.Harness.Published.SelectAsync<DocumentRejected>(TestContext.Current.CancellationToken).First()).Context.Message;
        Assert.Equal(messages[2].Origin.AcceptanceId, rejected.AcceptanceId);
        Assert.Equal((Stage.Index, RejectionReason.IndexRefused), (rejected.Stage, rejected.Reason));
        Assert.Contains("too many fields", rejected.Message, StringComparison.Ordinal);
        Assert.Contains("\"documentId\":\"d2\"", rejected.RejectedMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_is_away_for_a_moment_loses_nothing()
    {
        _index.Away = 1;
        await using var pipeline = await Pipeline.StartAsync(_index);
        await pipeline.PublishAsync([.. Enumerable.Range(0, 10).Select(static i => Messages.Of($"d{i}"))]);
        var outcomes = await pipeline.OutcomesAsync(10, aside: "failed");
        Assert.Equal(10, outcomes.Count(static outcome => outcome == "indexed"));
        Assert.Equal(10, _index.Documents.Count);
    }

    [Fact]
    public async Task Each_document_has_a_span_in_its_own_trace_and_the_bulk_links_to_them()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == IngestTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var traces = Enumerable.Range(0, 3).Select(static _ => ActivityTraceId.CreateRandom().ToHexString()).ToList();
        await using var pipeline = await Pipeline.StartAsync(_index);
        await pipeline.PublishAsync([.. traces.Select(static (trace, i) => Messages.Of($"t{i}", traceParent: $"00-{trace}-b7ad6b7169203331-01"))]);
        await pipeline.OutcomesAsync(3);
        Assert.All(traces, trace => Assert.Single(spans, span => span.OperationName == "index" && span.TraceId.ToHexString() == trace));
        var linked = spans.Where(static span => span.OperationName == "index bulk").SelectMany(static span => span.Links).Select(static link => link.Context.TraceId.ToHexString());
        Assert.Empty(traces.Except(linked, StringComparer.Ordinal));
    }

    private sealed class Pipeline : IAsyncDisposable
    {
        private readonly ServiceProvider _provider;
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<string> _outcomes = new();
        private readonly SemaphoreSlim _recorded = new(0);

        private Pipeline(FakeDocumentIndex index)
        {
            _provider = new ServiceCollection()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
                .AddSingleton<IDocumentIndex>(index)
                .AddMetrics()
                .AddSingleton<StageMetrics>()
                .AddIndexer()
                .AddMassTransitTestHarness(static bus => bus.AddIndexerConsumers())
                .BuildServiceProvider(true);
            var meters = _provider.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Name == "ingest.documents")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            {
                _outcomes.Enqueue((string)tags.ToArray().Single(static tag => tag.Key == "outcome").Value!);
                _recorded.Release();
            });
            _listener.Start();
        }

        internal ITestHarness Harness => _provider.GetRequiredService<ITestHarness>();

        public ValueTask DisposeAsync()
        {
            _listener.Dispose();
            _recorded.Dispose();
            return _provider.DisposeAsync();
        }

        internal static async Task<Pipeline> StartAsync(FakeDocumentIndex index)
        {
            var pipeline = new Pipeline(index);
            await pipeline.Harness.Start();
            return pipeline;
        }

        internal Task PublishAsync(IReadOnlyList<DocumentEnriched> messages) =>
            Harness.Bus.PublishBatch(messages, TestContext.Current.CancellationToken);

        /// <summary>Waits for that many outcomes, failed tries aside where they are named, and gives them sorted.</summary>
        internal async Task<IReadOnlyList<string>> OutcomesAsync(int least, string? aside = null)
        {
            for (var seen = 0; seen < least;)
            {
                await _recorded.WaitAsync(TestContext.Current.CancellationToken);
                seen = _outcomes.Count(outcome => outcome != aside);
            }
            return [.. _outcomes.Order(StringComparer.Ordinal)];
        }
    }
}
