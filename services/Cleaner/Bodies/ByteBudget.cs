namespace Ingest.Cleaner.Bodies;

/// <summary>
/// A semaphore counted in bytes: prefetch counts messages, and eight messages can be eight kilobytes or sixty-four megabytes. First come,
/// first served, so that a large page is not overtaken for ever; a page larger than the whole budget waits until it is alone.
/// </summary>
public sealed class ByteBudget(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private long _free = capacity;

    /// <summary>Bytes that are free now.</summary>
    public long Free
    {
        get
        {
            lock (_lock)
                return _free;
        }
    }

    /// <summary>Waits for the bytes; dispose what comes back to give them back.</summary>
    public async ValueTask<IDisposable> TakeAsync(int bytes, CancellationToken cancellationToken)
    {
        var wanted = Math.Clamp(bytes, 0, capacity);
        Waiter waiter;
        lock (_lock)
        {
            if (_waiting.Count == 0 && wanted <= _free)
            {
                _free -= wanted;
                return new Share(this, wanted);
            }
            waiter = new Waiter(wanted);
            _waiting.AddLast(waiter);
        }
        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (budget, cancelled) = ((ByteBudget, Waiter))state!;
                budget.Cancel(cancelled, token);
            },
            (this, waiter));
        await waiter.Granted.Task;
        return new Share(this, wanted);
    }

    private void Cancel(Waiter waiter, CancellationToken token)
    {
        lock (_lock)
        {
            if (!_waiting.Remove(waiter))
                return;
            waiter.Granted.TrySetCanceled(token);
            Grant();
        }
    }

    private void Return(int bytes)
    {
        lock (_lock)
        {
            _free += bytes;
            Grant();
        }
    }

    private void Grant()
    {
        while (_waiting.First is { } first && first.Value.Wanted <= _free)
        {
            _free -= first.Value.Wanted;
            _waiting.RemoveFirst();
            first.Value.Granted.TrySetResult();
        }
    }

    private sealed class Waiter(int wanted)
    {
        public int Wanted { get; } = wanted;

        public TaskCompletionSource Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Share(ByteBudget budget, int bytes) : IDisposable
    {
        private int _bytes = bytes;

        public void Dispose()
        {
            // Twice disposed gives back once.
            var held = Interlocked.Exchange(ref _bytes, 0);
            if (held > 0)
                budget.Return(held);
        }
    }
}
