using Ingest.Cleaner.Bodies;

namespace Ingest.Cleaner.Tests;

public sealed class ByteBudgetTests
{
    [Fact]
    public async Task What_does_not_fit_waits_until_bytes_are_given_back()
    {
        var budget = new ByteBudget(100);
        var first = await budget.TakeAsync(80, TestContext.Current.CancellationToken);
        var second = budget.TakeAsync(30, TestContext.Current.CancellationToken).AsTask();

        Assert.False(second.IsCompleted);
        first.Dispose();
        first.Dispose();
        (await second).Dispose();
        Assert.Equal(100, budget.Free);
    }

    [Fact]
    public async Task A_large_page_is_not_overtaken_and_takes_the_whole_budget_at_most()
    {
        var budget = new ByteBudget(100);
        var first = await budget.TakeAsync(50, TestContext.Current.CancellationToken);
        var large = budget.TakeAsync(1_000, TestContext.Current.CancellationToken).AsTask();
        var small = budget.TakeAsync(1, TestContext.Current.CancellationToken).AsTask();

        Assert.False(small.IsCompleted);
        first.Dispose();
        (await large).Dispose();
        (await small).Dispose();
        Assert.Equal(100, budget.Free);
    }

    [Fact]
    public async Task Whoever_stops_waiting_lets_the_next_one_in()
    {
        var budget = new ByteBudget(100);
        using var cancel = new CancellationTokenSource();
        var first = await budget.TakeAsync(50, TestContext.Current.CancellationToken);
        var large = budget.TakeAsync(90, cancel.Token).AsTask();
        var small = budget.TakeAsync(10, TestContext.Current.CancellationToken).AsTask();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small).Dispose();
        first.Dispose();
        Assert.Equal(100, budget.Free);
    }
}
