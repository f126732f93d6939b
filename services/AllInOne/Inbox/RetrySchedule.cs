namespace Ingest.AllInOne.Inbox;

/// <summary>Rows that come again, each at its time. Kept in memory: after a restart every open row runs at once.</summary>
internal sealed class RetrySchedule(TimeProvider time)
{
    private readonly PriorityQueue<long, DateTimeOffset> _queue = new();
    private readonly Lock _lock = new();

    public void Add(long sequence, TimeSpan delay)
    {
        lock (_lock)
            _queue.Enqueue(sequence, time.GetUtcNow() + delay);
    }

    /// <summary>Takes up to <paramref name="count"/> rows whose time has come.</summary>
    public IReadOnlyList<long> TakeDue(int count)
    {
        var due = new List<long>();
        lock (_lock)
        {
            while (due.Count < count && _queue.TryPeek(out var sequence, out var at) && at <= time.GetUtcNow())
            {
                _queue.Dequeue();
                due.Add(sequence);
            }
        }
        return due;
    }

    /// <summary>How long until the next row's time; infinite where there is none.</summary>
    public TimeSpan UntilNext()
    {
        lock (_lock)
        {
            if (!_queue.TryPeek(out _, out var at))
                return Timeout.InfiniteTimeSpan;
            var wait = at - time.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>
    /// The wait before try <paramref name="attempts"/> + 1: 1 s doubled each time up to a minute, half of it at random ("equal jitter",
    /// https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/), so that what failed together does not return together.
    /// </summary>
    public static TimeSpan Backoff(int attempts)
    {
        var seconds = Math.Min(60, Math.Pow(2, Math.Max(0, attempts - 1)));
        return TimeSpan.FromSeconds((seconds / 2) + (Random.Shared.NextDouble() * seconds / 2));
    }
}
