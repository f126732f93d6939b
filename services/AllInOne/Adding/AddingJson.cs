using System.Text.Json.Serialization;

namespace Ingest.AllInOne.Adding;

/// <summary>What <c>ingest add</c> sends to a running service, and its refusals.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DocumentBody))]
[JsonSerializable(typeof(FetchBody))]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class AddingJson : JsonSerializerContext;
