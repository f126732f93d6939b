using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Inbox;
using Spectre.Console;

namespace Ingest.AllInOne.Adding;

/// <summary>Two bars on standard error: handed over, done. Nothing where that is no terminal.</summary>
internal sealed class AddProgress
{
    private readonly ProgressTask? _handedOver;
    private readonly ProgressTask? _done;

    private AddProgress(ProgressTask? handedOver, ProgressTask? done)
    {
        _handedOver = handedOver;
        _done = done;
    }

    public static Task<T> ShowAsync<T>(long total, Func<AddProgress, Task<T>> work)
    {
        if (!Output.Error.Profile.Capabilities.Interactive)
            return work(new AddProgress(null, null));
        return Output.Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new AddProgress(
                context.AddTask("handed over", maxValue: Math.Max(1, total)),
                context.AddTask("done", maxValue: Math.Max(1, total)))));
    }

    public void HandedOver() => _handedOver?.Increment(1);

    public void Settled(InboxBooks books, long refused)
    {
        if (_done is null || _handedOver is null)
            return;
        _handedOver.Value = _handedOver.MaxValue;
        _done.MaxValue = Math.Max(1, books.Accepted + refused);
        _done.Value = books.Settled + refused;
    }
}
