using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>
/// The contracts as JSON: camel case, nulls left out, unknown fields ignored. Messages evolve by addition only: a new field is optional,
/// a field is never renamed, moved or given another meaning, and a type is never renamed, so an older message still reads and an older
/// reader still reads a newer message. The generated reader gives every init-only property that a message lacks its type's default and not
/// its initialiser's value (https://github.com/dotnet/runtime/issues/84484), so lists and counts mend null and zero in their init accessor.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNameCaseInsensitive = false,
    // A null where a value belongs is told by the reader, of that one message, and not by whoever trips over it later.
    RespectNullableAnnotations = true,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(FetchRequested))]
[JsonSerializable(typeof(DocumentFetched))]
[JsonSerializable(typeof(DocumentCleaned))]
[JsonSerializable(typeof(DocumentEnriched))]
[JsonSerializable(typeof(DocumentRejected))]
[JsonSerializable(typeof(DocumentsSettled))]
public sealed partial class ContractsJson : JsonSerializerContext;
