using System.Text.Json.Serialization;

namespace Ingest.Messaging.Quarantine;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MessageIdentity))]
internal sealed partial class IdentityJson : JsonSerializerContext;
