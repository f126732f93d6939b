namespace Ingest.Messaging.Management;

/// <summary>Rates of a queue; missing where nothing ever went through.</summary>
internal sealed record ManagedQueueStats(ManagedRate? PublishDetails, ManagedRate? AckDetails);
