using Ingest.Contracts;
using Ingest.Messaging.Topology;
using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>A stage's consumer on its queue.</summary>
/// <param name="Stage">The stage that fails where the consumer does.</param>
/// <param name="Queue">The queue that all replicas share.</param>
/// <param name="Configure">Puts the consumer, with its definition, on an endpoint.</param>
public sealed record StageEndpoint(Stage Stage, string Queue, Action<IRegistrationContext, IReceiveEndpointConfigurator> Configure)
{
    /// <summary>Whether its queue holds what came back several times, to be worked on one at a time.</summary>
    internal bool IsSuspects { get; private init; }

    /// <summary>The same consumer on its suspects' queue.</summary>
    internal StageEndpoint OfSuspects() => this with { Queue = QueueNames.SuspectsOf(Queue), IsSuspects = true };
}
