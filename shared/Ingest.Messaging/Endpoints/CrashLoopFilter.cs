using Ingest.Contracts;
using Ingest.Messaging.Quarantine;
using Ingest.Messaging.Topology;
using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>
/// Finds the document that takes its process down. All that was fetched ahead with it comes back as often as it does, so a message that came
/// back <see cref="SuspectAfter"/> times goes to its stage's suspects, where one is in work at a time: there only the culprit keeps coming
/// back, and goes to quarantine as a crash loop. The broker's own delivery limit (infra/rabbitmq) stands behind this one.
/// </summary>
internal sealed class CrashLoopFilter(StageEndpoint endpoint, RawForwarder forwarder, TimeProvider time) : IFilter<ReceiveContext>
{
    /// <summary>Deliveries that came back before a message is set apart.</summary>
    internal const int SuspectAfter = 3;

    /// <summary>Deliveries among the suspects that came back before it is called a crash loop. An outage counts too, hence not one.</summary>
    internal const int CrashLoopAfter = 5;

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var count = Deliveries.CountOf(context);
        if (endpoint.IsSuspects && count >= CrashLoopAfter)
        {
            await context.PublishEndpointProvider.PublishAsync(RejectionOf(context, count), context.CancellationToken);
            return;
        }
        if (!endpoint.IsSuspects && count >= SuspectAfter)
        {
            await forwarder.ForwardAsync(context, QueueNames.SuspectsOf(endpoint.Queue), context.CancellationToken);
            return;
        }
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("crash-loop");

    private DocumentRejected RejectionOf(ReceiveContext context, int count) => Rejections.OfBody(context, endpoint.Stage, time.GetUtcNow()) with
    {
        Reason = RejectionReason.CrashLoop,
        Message = $"The {endpoint.Stage.WireName()} stage's process ended {SuspectAfter + count} times while this document was in work: report it with the document, and add it again once it is mended.",
        Attempts = SuspectAfter + count,
    };
}
