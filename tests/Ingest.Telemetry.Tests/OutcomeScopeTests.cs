using System.Diagnostics.Metrics;
using Ingest.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Telemetry.Tests;

public sealed class OutcomeScopeTests
{
    [Fact]
    public void A_scope_that_was_told_nothing_counts_as_failed_and_each_counts_once()
    {
        using var provider = new ServiceCollection().AddMetrics().AddSingleton<StageMetrics>().BuildServiceProvider();
        var metrics = provider.GetRequiredService<StageMetrics>();
        var counted = new List<(string? Stage, string? Outcome)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "ingest.documents")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add((Tag(tags, "stage"), Tag(tags, "outcome"))));
        listener.Start();

        metrics.Start(Stage.Clean).Dispose();
        var told = metrics.Start(Stage.Index);
        told.Outcome = Outcome.Duplicate;
        told.Dispose();
        told.Dispose();

        Assert.Equal([("clean", "failed"), ("index", "duplicate")], counted);
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
                return (string?)value;
        }
        return null;
    }
}
