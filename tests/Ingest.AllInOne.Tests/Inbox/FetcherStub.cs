using Ingest.Contracts;
using MassTransit;

namespace Ingest.AllInOne.Tests.Inbox;

/// <summary>Stands for the Fetcher, on a queue of its own as that is.</summary>
internal sealed class FetcherStub(Func<StageStub.Work, Task> work) : IConsumer<FetchRequested>
{
    public Task Consume(ConsumeContext<FetchRequested> context) => work(new StageStub.Work(null, context.Message));
}
