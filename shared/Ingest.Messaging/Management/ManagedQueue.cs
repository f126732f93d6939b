namespace Ingest.Messaging.Management;

/// <summary>A queue in the management API.</summary>
internal sealed record ManagedQueue(string Name, Dictionary<string, System.Text.Json.JsonElement>? Arguments, long? MessagesReady, long? MessagesUnacknowledged, long? Consumers, ManagedQueueStats? MessageStats);
