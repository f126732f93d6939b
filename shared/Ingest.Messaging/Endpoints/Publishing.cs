using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>Publishes where there is a receive context alone.</summary>
internal static class Publishing
{
    internal static async Task PublishAsync<T>(this IPublishEndpointProvider provider, T message, CancellationToken cancellationToken)
        where T : class
    {
        var endpoint = await provider.GetPublishSendEndpoint<T>();
        await endpoint.Send(message, cancellationToken);
    }
}
