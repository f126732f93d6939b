using System.Text.Json.Serialization;

namespace Ingest.AllInOne.Inbox;

/// <summary>Where an acceptance stands. The numbers are stored: they never change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AcceptanceState>))]
public enum AcceptanceState
{
    /// <summary>Accepted, its outcome not yet known.</summary>
    [JsonStringEnumMemberName("open")]
    Open = 0,

    [JsonStringEnumMemberName("indexed")]
    Indexed = 1,

    /// <summary>The same or a newer version was in the index.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate = 2,

    [JsonStringEnumMemberName("quarantined")]
    Quarantined = 3,
}
