namespace Ingest.Messaging.Management;

/// <summary>How a queue stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Waiting">Messages that wait.</param>
/// <param name="InWork">Messages that were delivered and not acknowledged yet; null where the management API is not asked.</param>
/// <param name="Consumers">Processes that take from it.</param>
/// <param name="InPerSecond">Messages in, a second; null where not known.</param>
/// <param name="OutPerSecond">Messages done, a second; null where not known.</param>
public sealed record QueueState(string Name, long Waiting, long? InWork, long Consumers, double? InPerSecond, double? OutPerSecond);
