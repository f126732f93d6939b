using Ingest.Contracts;
using Ingest.Messaging.Endpoints;

namespace Ingest.Messaging.Tests;

/// <summary>A gate that is always open: what it stands for fails only in the middle of work.</summary>
internal sealed class OpenGate : IStageGate
{
    public Stage Stage => Stage.Clean;

    public Task EnsureOpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsOutage(Exception exception) => exception is OutageException;
}
