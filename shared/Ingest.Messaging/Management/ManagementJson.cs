using System.Text.Json.Serialization;

namespace Ingest.Messaging.Management;

/// <summary>What the management API answers, as far as it is read. Its names have underscores and, in policies, hyphens.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<ManagedQueue>))]
[JsonSerializable(typeof(List<ManagedBinding>))]
[JsonSerializable(typeof(List<ManagedNode>))]
[JsonSerializable(typeof(ManagedOverview))]
[JsonSerializable(typeof(List<ManagedPolicy>))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class ManagementJson : JsonSerializerContext;
