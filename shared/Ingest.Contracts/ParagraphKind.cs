using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>What a block of the body is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParagraphKind>))]
public enum ParagraphKind
{
    [JsonStringEnumMemberName("paragraph")]
    Paragraph = 0,

    [JsonStringEnumMemberName("heading")]
    Heading = 1,

    [JsonStringEnumMemberName("list-item")]
    ListItem = 2,

    [JsonStringEnumMemberName("quote")]
    Quote = 3,

    [JsonStringEnumMemberName("table-row")]
    TableRow = 4,
}
