namespace Ingest.Messaging.Management;

/// <summary>A binding in the management API.</summary>
internal sealed record ManagedBinding(string Source, string Destination, string RoutingKey);
