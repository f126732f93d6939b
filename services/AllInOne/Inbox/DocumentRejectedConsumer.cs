using Ingest.Contracts;
using MassTransit;

namespace Ingest.AllInOne.Inbox;

/// <summary>Keeps what a stage rejected, with its reason. The whole message is in the inbox already.</summary>
internal sealed class DocumentRejectedConsumer(InboxSettlement settlement) : IConsumer<DocumentRejected>
{
    public Task Consume(ConsumeContext<DocumentRejected> context) => settlement.QuarantineAsync(context.Message, context.CancellationToken);
}
