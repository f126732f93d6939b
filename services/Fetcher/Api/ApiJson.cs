using System.Text.Json.Serialization;

namespace Ingest.Fetcher.Api;

/// <summary>What the API answers, as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcceptedBody))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
