using Ingest.Contracts;
using Ingest.Messaging.Quarantine;
using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>A message of a type that its queue is not for goes to quarantine whole. There are no _skipped queues.</summary>
internal sealed class UnknownMessageFilter(StageEndpoint endpoint, TimeProvider time) : IFilter<ReceiveContext>
{
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var type = context.TransportHeaders.Get<string>(MessageHeaders.MessageType) ?? "none";
        var rejected = Rejections.OfBody(context, endpoint.Stage, time.GetUtcNow()) with
        {
            Reason = RejectionReason.InvalidMessage,
            Message = $"{endpoint.Queue} holds no messages of type {type}: whoever sent it means another exchange, or is of another version.",
            Attempts = Deliveries.TriesOf(context),
        };
        await context.PublishEndpointProvider.PublishAsync(rejected, context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("quarantine-unknown");
}
