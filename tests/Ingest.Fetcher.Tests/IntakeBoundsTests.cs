using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ingest.Fetcher.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Fetcher.Tests;

public sealed class IntakeBoundsTests
{
    [Fact]
    public async Task What_goes_over_the_budget_waits_and_what_is_larger_than_all_of_it_comes_alone()
    {
        var budget = new ByteBudget(10);
        await budget.TakeAsync(6, Http.Token);
        var large = budget.TakeAsync(100, Http.Token);
        var small = budget.TakeAsync(1, Http.Token);
        Assert.False(large.IsCompleted);
        Assert.False(small.IsCompleted);
        budget.Return(6);
        await large;
        Assert.False(small.IsCompleted);
        budget.Return(100);
        await small;
    }

    [Fact]
    public async Task One_that_gives_up_waiting_holds_nothing_back()
    {
        var budget = new ByteBudget(10);
        await budget.TakeAsync(10, Http.Token);
        using var stop = new CancellationTokenSource();
        var gone = budget.TakeAsync(5, stop.Token);
        var next = budget.TakeAsync(5, Http.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        budget.Return(10);
        await next;
        await budget.TakeAsync(5, Http.Token);
    }

    [Fact]
    public async Task Everything_given_to_the_intake_is_counted_once_by_outcome_and_reason()
    {
        await using var server = await IntakeServer.StartAsync();
        var counted = new ConcurrentDictionary<string, long>();
        var factory = server.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name == "ingest.intake.documents" && ReferenceEquals(instrument.Meter.Scope, factory))
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            counted.AddOrUpdate(string.Join(' ', tags.ToArray().Select(static t => t.Value)), value, (_, sum) => sum + value));
        listener.Start();
        server.Intake.Before = static (call, _) => call == 3 ? Task.FromException(new IntakeUnavailableException("away")) : Task.CompletedTask;
        await server.BulkAsync(Http.Raw("{\"body\":\"a\"}\nno json\n{\"body\":\"b\"}\n{\"body\":\"\"}\n{\"body\":\"c\"}"));
        foreach (var (body, type) in new[] { ("d", "text/plain"), ("", "text/plain"), ("{", "application/json") })
            (await server.Client.PostAsync("/documents", Http.Raw(body, type), Http.Token)).Dispose();
        Assert.Equal(
            ["accepted=3", "refused empty-body=2", "refused invalid-submission=2", "unavailable=1"],
            counted.Select(static c => $"{c.Key}={c.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Intake:MaxBodyBytes", "0")]
    [InlineData("Intake:MaxBodyByte", "5000")]
    [InlineData("Fetch:Tries", "none")]
    [InlineData("Fetch:Deadline", "01:00:00")]
    [InlineData("Fetch:UserAgent", "naïve")]
    public async Task A_wrong_setting_stops_the_start(string key, string value)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => IntakeServer.StartAsync((key, value)));
        Assert.Contains(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..], exception.ToString(), StringComparison.Ordinal);
    }
}
