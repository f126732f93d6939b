namespace Ingest.Messaging.Management;

/// <summary>The broker as a whole.</summary>
internal sealed record ManagedOverview(string? RabbitmqVersion, string? ManagementVersion);
