using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>How exactly a page states a date.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    /// <summary>Only the day is known.</summary>
    [JsonStringEnumMemberName("day")]
    Day = 0,

    /// <summary>Day and time are known.</summary>
    [JsonStringEnumMemberName("instant")]
    Instant = 1,
}
