using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>The four stages of the pipeline, in the order in which a document passes them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stage>))]
public enum Stage
{
    [JsonStringEnumMemberName("fetch")]
    Fetch = 0,

    [JsonStringEnumMemberName("clean")]
    Clean = 1,

    [JsonStringEnumMemberName("enrich")]
    Enrich = 2,

    [JsonStringEnumMemberName("index")]
    Index = 3,
}
