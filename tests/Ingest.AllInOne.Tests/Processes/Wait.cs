namespace Ingest.AllInOne.Tests.Processes;

/// <summary>Waits for something to have happened, never for a time to have passed.</summary>
internal static class Wait
{
    /// <summary>Asks again and again until the answer fits.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> fits, CancellationToken cancellationToken)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        guard.CancelAfter(IngestProcess.HangGuard);
        while (true)
        {
            var answer = await ask();
            if (fits(answer))
                return answer;
            await Task.Delay(TimeSpan.FromMilliseconds(20), guard.Token);
        }
    }
}
