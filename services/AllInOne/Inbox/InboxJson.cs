using System.Text.Json.Serialization;
using Ingest.Contracts;

namespace Ingest.AllInOne.Inbox;

/// <summary>The rows' messages as JSON, in the contracts' own form.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DocumentOrigin))]
internal sealed partial class InboxJson : JsonSerializerContext;
