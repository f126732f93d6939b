namespace Ingest.Fetcher.Intake;

/// <summary>Bounds the bytes that are in work at once. What is larger than the whole budget waits until it is alone.</summary>
/// <param name="total">Bytes.</param>
internal sealed class ByteBudget(long total)
{
    private readonly Lock _lock = new();
    private readonly Queue<(long Bytes, TaskCompletionSource Turn)> _waiting = new();
    private long _taken;

    /// <summary>Waits for its turn and takes the bytes; first come, first served, so that a large one does not starve.</summary>
    internal async Task TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Enqueue((bytes, turn));
            Admit();
        }
        try
        {
            await turn.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                // Either it still waits and is skipped when its turn comes, or it had its turn already and gives the bytes back.
                if (!turn.TrySetCanceled(cancellationToken))
                    _taken -= bytes;
                Admit();
            }
            throw;
        }
    }

    /// <summary>Gives bytes back.</summary>
    internal void Return(long bytes)
    {
        lock (_lock)
        {
            _taken -= bytes;
            Admit();
        }
    }

    private void Admit()
    {
        while (_waiting.TryPeek(out var next) && (next.Turn.Task.IsCanceled || _taken == 0 || _taken + next.Bytes <= total))
        {
            _waiting.Dequeue();
            if (next.Turn.TrySetResult())
                _taken += next.Bytes;
        }
    }
}
