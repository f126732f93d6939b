using System.Runtime.ExceptionServices;
using System.Runtime.Serialization;
using Ingest.Contracts;
using Ingest.Messaging.Quarantine;
using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>
/// What becomes of a message on which a stage threw. An outage is nobody's fault: the endpoint is stopped and the message goes to the end of its queue. Anything else is the document's: it goes to quarantine whole, with stage, reason, error and number of tries, and is only then
/// acknowledged. There are no _error queues.
/// </summary>
internal sealed class FailureFilter(StageEndpoint endpoint, IEnumerable<IStageGate> gates, EndpointTrip trip, RawForwarder forwarder, TimeProvider time) : IFilter<ExceptionReceiveContext>
{
    // Time for the broker to hear that the endpoint takes no more: a message that goes back before would be delivered again at once, and counted.
    private static readonly TimeSpan StopDelay = TimeSpan.FromSeconds(1);

    private readonly IStageGate[] _gates = [.. gates.Where(gate => gate.Stage == endpoint.Stage)];

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var exception = context.Exception;
        // Stopped in the middle: it comes again.
        if (context.CancellationToken.IsCancellationRequested && Outages.IsCancelled(exception))
            ExceptionDispatchInfo.Throw(exception);
        if (Array.Exists(_gates, gate => gate.IsOutage(exception)) || Outages.IsBrokerFault(exception))
        {
            trip.Fire(exception);
            await Task.Delay(StopDelay, time, CancellationToken.None);
            // To the end of its queue as a new message: given back it would be counted as one that keeps coming back, and an outage that lasts
            // would make a suspect of it.
            await forwarder.ForwardAsync(context, endpoint.Queue, CancellationToken.None);
            await context.NotifyFaulted(exception);
            return;
        }
        await context.PublishEndpointProvider.PublishAsync(RejectionOf(context), context.CancellationToken);
        // Told as faulted, or it would be taken for a message that nobody wanted.
        await context.NotifyFaulted(exception);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("quarantine");

    private DocumentRejected RejectionOf(ExceptionReceiveContext context)
    {
        var malformed = FindMalformed(context.Exception);
        var tries = Deliveries.TriesOf(context);
        return Rejections.OfBody(context, endpoint.Stage, time.GetUtcNow()) with
        {
            Reason = malformed is null ? RejectionReason.FailedRepeatedly : RejectionReason.InvalidMessage,
            Message = malformed is null
                ? $"The {endpoint.Stage.WireName()} stage failed on every try, last with {context.Exception.GetType().Name}: {context.Exception.Message}"
                : $"The message in {endpoint.Queue} cannot be read: {malformed.Message}",
            Error = context.Exception.ToString(),
            Attempts = tries,
        };
    }

    private static SerializationException? FindMalformed(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SerializationException malformed)
                return malformed;
        }
        return null;
    }
}
