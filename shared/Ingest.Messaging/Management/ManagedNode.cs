namespace Ingest.Messaging.Management;

/// <summary>A node with its alarms.</summary>
internal sealed record ManagedNode(string Name, bool MemAlarm, bool DiskFreeAlarm, long DiskFree, long DiskFreeLimit);
