using System.Text.Json.Serialization;

namespace Ingest.Documents;

/// <summary>The indexed document as JSON: camel case, nulls left out. These are the field names of both indexes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewsDocument))]
public sealed partial class DocumentsJson : JsonSerializerContext;
