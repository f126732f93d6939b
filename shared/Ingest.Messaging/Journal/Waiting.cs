namespace Ingest.Messaging.Journal;

/// <summary>Waits no longer than a time.</summary>
internal static class Waiting
{
    /// <summary>The task's result, or false where it takes longer.</summary>
    internal static async Task<bool> WaitOrFalseAsync(this Task<bool> task, TimeSpan longest)
    {
        try
        {
            return await task.WaitAsync(longest);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
