using System.Collections.Concurrent;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Tests;

/// <summary>An intake whose moment of durability the test decides.</summary>
internal sealed class FakeIntake : IDocumentIntake
{
    private int _calls;

    internal ConcurrentQueue<DocumentFetched> Documents { get; } = new();

    internal ConcurrentQueue<FetchRequested> Requests { get; } = new();

    /// <summary>Called with the number of the call, from 1, before anything is kept.</summary>
    internal Func<int, DocumentFetched, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    public async Task AcceptAsync(DocumentFetched document, CancellationToken cancellationToken)
    {
        await Before(Interlocked.Increment(ref _calls), document);
        Documents.Enqueue(document);
    }

    public Task AcceptAsync(FetchRequested request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return Task.CompletedTask;
    }
}
