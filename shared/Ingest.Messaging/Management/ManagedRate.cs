namespace Ingest.Messaging.Management;

/// <summary>Messages a second over the last seconds.</summary>
internal sealed record ManagedRate(double Rate);
