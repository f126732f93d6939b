using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>The closed list of what a stage can have done with a document: exactly one per document and stage.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>An exception: the document comes again. Every scope starts here and must be told otherwise.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed = 0,

    /// <summary>The stage's output was sent to the next one.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed = 1,

    /// <summary>Written to the index, new or as a newer version.</summary>
    [JsonStringEnumMemberName("indexed")]
    Indexed = 2,

    /// <summary>The same or a newer version is in the index already.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate = 3,

    /// <summary>Hopeless: sent to quarantine with its reason.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected = 4,
}
