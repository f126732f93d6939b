using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>What kind of page a document is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageKind>))]
public enum PageKind
{
    [JsonStringEnumMemberName("article")]
    Article = 0,

    [JsonStringEnumMemberName("live-blog")]
    LiveBlog = 1,

    /// <summary>A video or gallery page: its text is a caption or a short description.</summary>
    [JsonStringEnumMemberName("media")]
    Media = 2,
}
