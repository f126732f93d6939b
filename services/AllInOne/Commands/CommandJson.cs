using System.Text.Json.Serialization;
using Ingest.AllInOne.Cleaning;
using Ingest.AllInOne.Enriching;
using Ingest.AllInOne.Inbox;
using Ingest.AllInOne.Quarantine;
using Ingest.Documents;

namespace Ingest.AllInOne.Commands;

/// <summary>What the verbs print with <c>--json</c> and the API answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(NewsDocument))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(QuarantineAnswer))]
[JsonSerializable(typeof(QuarantineEntry))]
[JsonSerializable(typeof(DoctorAnswer))]
[JsonSerializable(typeof(AddAnswer))]
[JsonSerializable(typeof(InboxBooks))]
[JsonSerializable(typeof(SetupAnswer))]
[JsonSerializable(typeof(CleanAnswer))]
[JsonSerializable(typeof(SortedDictionary<string, BatchAnswer>))]
[JsonSerializable(typeof(EnrichAnswer))]
[JsonSerializable(typeof(EnrichedLine))]
[JsonSerializable(typeof(TextLine))]
internal sealed partial class CommandJson : JsonSerializerContext;
