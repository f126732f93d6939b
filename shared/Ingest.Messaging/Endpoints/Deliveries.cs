using MassTransit;

namespace Ingest.Messaging.Endpoints;

/// <summary>What a quorum queue says of a delivery.</summary>
internal static class Deliveries
{
    private const string DeliveryCount = "x-delivery-count";

    /// <summary>How often the message was delivered, this time included.</summary>
    internal static int TriesOf(ReceiveContext context) => 1 + CountOf(context);

    /// <summary>How often it was delivered before and came back.</summary>
    internal static int CountOf(ReceiveContext context) =>
        context.TransportHeaders.TryGetHeader(DeliveryCount, out var count) && int.TryParse(count?.ToString(), out var number) ? number : 0;
}
