namespace Ingest.Messaging.Topology;

/// <summary>A binding of a queue to an exchange, without a routing key.</summary>
public sealed record QueueBinding(string Exchange, string Queue);
