namespace Ingest.TestKit;

/// <summary>Waits for something to have happened, never for a time to have passed.</summary>
public static class Wait
{
    /// <summary>Only for what hangs; nothing is timed by it.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(3);

    /// <summary>Asks again and again until the answer fits.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> fits, CancellationToken cancellationToken)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        guard.CancelAfter(HangGuard);
        while (true)
        {
            var answer = await ask();
            if (fits(answer))
                return answer;
            await Task.Delay(TimeSpan.FromMilliseconds(50), guard.Token);
        }
    }
}
