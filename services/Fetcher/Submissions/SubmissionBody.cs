using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Fetcher.Submissions;

/// <summary>A document as JSON, in <c>POST /documents</c>, in a line of NDJSON and in .json files: these names, nothing else.</summary>
internal sealed record SubmissionBody
{
    public string? Url { get; init; }

    public string? Source { get; init; }

    public string? ContentType { get; init; }

    public string? Charset { get; init; }

    /// <summary>The page as text; exactly one of this and <see cref="BodyBase64"/>.</summary>
    [JsonConverter(typeof(TextAsUtf8Converter))]
    public byte[]? Body { get; init; }

    /// <summary>The page's raw bytes.</summary>
    public byte[]? BodyBase64 { get; init; }

    public string? FileName { get; init; }

    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? FetchedAt { get; init; }

    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? SourceModifiedAt { get; init; }

    public string? Batch { get; init; }

    /// <summary>Fields that are none of ours; JsonElement rather than an error, so that the refusal can name them. Set, not init: the generator takes init for a constructor.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
