using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Fetcher.Submissions;

/// <summary>The body of <c>POST /fetches</c>: exactly one of url and path.</summary>
internal sealed record FetchBody
{
    public string? Url { get; init; }

    public string? Path { get; init; }

    public string? Source { get; init; }

    public string? Batch { get; init; }

    // Not init: generated code would make it a constructor argument, to which extension data cannot bind.
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
