using Ingest.Contracts;
using MassTransit;

namespace Ingest.AllInOne.Tests.Inbox;

/// <summary>Stands for the whole pipeline behind the inbox.</summary>
internal sealed class StageStub(Func<StageStub.Work, Task> work) : IConsumer<DocumentFetched>
{
    /// <summary>What came: exactly one of the two.</summary>
    internal sealed record Work(DocumentFetched? Document, FetchRequested? Request);

    public Task Consume(ConsumeContext<DocumentFetched> context) => work(new Work(context.Message, null));
}
