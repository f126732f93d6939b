namespace Ingest.Messaging.Endpoints;

/// <summary>Fires once, when a stage must stop consuming.</summary>
internal sealed class EndpointTrip
{
    private readonly TaskCompletionSource<Exception> _fired = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with what was wrong.</summary>
    internal Task<Exception> Fired => _fired.Task;

    internal void Fire(Exception exception) => _fired.TrySetResult(exception);
}
