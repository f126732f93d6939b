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

    /// <summary>A page for sound, or one that does not say which media it shows: its text is a short description.</summary>
    [JsonStringEnumMemberName("media")]
    Media = 2,

    /// <summary>A page for a film: its text is a description of it.</summary>
    [JsonStringEnumMemberName("video")]
    Video = 3,

    /// <summary>A page of pictures: its text is their captions and an introduction.</summary>
    [JsonStringEnumMemberName("gallery")]
    Gallery = 4,
}
