using MassTransit;

namespace Ingest.Messaging;

/// <summary>Queue names: <c>ingest.</c> and the consumer's name in kebab case.</summary>
internal sealed class StageEndpointNames() : KebabCaseEndpointNameFormatter("ingest", includeNamespace: false)
{
    internal static new StageEndpointNames Instance { get; } = new();
}
