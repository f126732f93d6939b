using System.Text.Json.Serialization;

namespace Ingest.Fetcher.Submissions;

/// <summary>What feeders send, as JSON. A name given twice is an error: which one counts would depend on the reader.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(SubmissionBody))]
[JsonSerializable(typeof(FetchBody))]
internal sealed partial class SubmissionJson : JsonSerializerContext;
