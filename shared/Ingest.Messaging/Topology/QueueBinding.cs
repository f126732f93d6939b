namespace Ingest.Messaging.Topology;

/// <summary>A binding of a queue to an exchange.</summary>
/// <param name="Exchange">From where.</param>
/// <param name="Queue">Whither.</param>
/// <param name="RoutingKey">What is taken; a fanout exchange does not look at it.</param>
public sealed record QueueBinding(string Exchange, string Queue, string RoutingKey = "");
