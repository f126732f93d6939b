using System.Text.Json.Serialization;

namespace Ingest.Messaging.Management;

/// <summary>A policy in the management API.</summary>
internal sealed record ManagedPolicy(string Name, string Pattern, [property: JsonPropertyName("apply-to")] string? ApplyTo, int Priority, Dictionary<string, System.Text.Json.JsonElement> Definition);
