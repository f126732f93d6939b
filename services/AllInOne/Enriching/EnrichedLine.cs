using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ingest.AllInOne.Enriching;

/// <summary>A line that <c>ingest enrich --batch</c> writes, in the form that scorers of entity recognition read.</summary>
internal sealed record EnrichedLine
{
    public required string Id { get; init; }

    public required string Language { get; init; }

    /// <summary>Each an array of begin, end (behind the last) and <c>PER</c>, <c>LOC</c> or <c>ORG</c>; counted in Unicode code points.</summary>
    public required JsonArray Entities { get; init; }

    /// <summary>The keys of the names, each once.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Summary { get; init; }

    /// <summary>Milliseconds that this text alone took, on one thread.</summary>
    public required double Ms { get; init; }
}
