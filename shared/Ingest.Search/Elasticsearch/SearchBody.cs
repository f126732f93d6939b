using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Search.Queries;

namespace Ingest.Search.Elasticsearch;

/// <summary>A search as Elasticsearch takes it.</summary>
internal static class SearchBody
{
    internal const int MaxFacetValues = 20;

    internal static readonly string[] FacetFields = ["source", "language", "host", "kind", "month"];

    /// <summary>Words between those that are sought in one name: a name has fewer than 50, and between two values of a field Elasticsearch leaves 100 places.</summary>
    private const int MaxNameGaps = 50;

    internal static JsonObject Of(SearchRequest request, QueryNode? query)
    {
        var words = QueryTranslator.Of(query);
        // Only signs that are not indexed: nothing has them.
        var nothing = words is null && !string.IsNullOrWhiteSpace(request.Text);
        var body = new JsonObject
        {
            ["from"] = request.Skip,
            ["size"] = request.Take,
            ["track_total_hits"] = true,
            ["query"] = nothing ? new JsonObject { ["match_none"] = new JsonObject() } : QueryOf(request, words),
            ["sort"] = SortOf(request.Order ?? (words is null ? SearchOrder.Newest : SearchOrder.Relevance)),
            // Sorting by date would leave the score out.
            ["track_scores"] = true,
        };
        if (request.WithFacets)
        {
            body["aggs"] = new JsonObject(FacetFields.Select(static field => KeyValuePair.Create(field, (JsonNode?)Facet(field)))
                .Concat(NameFacets.All.Select(static facet => KeyValuePair.Create(facet, (JsonNode?)NameFacet(facet)))));
        }
        return body;
    }

    private static JsonObject QueryOf(SearchRequest request, JsonObject? words)
    {
        var filters = new JsonArray();
        AddAnyOf(filters, "source", request.Sources);
        AddAnyOf(filters, "language", request.Languages);
        AddAnyOf(filters, "host", request.Hosts);
        AddAnyOf(filters, "kind", request.Kinds);
        foreach (var filter in NameFilter.Of(request))
            filters.Add(NamesOf(filter));
        if (request.From is { } from)
            filters.Add(new JsonObject { ["range"] = new JsonObject { ["date"] = new JsonObject { ["gte"] = Ceiling(from) } } });
        if (request.Before is { } before)
            filters.Add(new JsonObject { ["range"] = new JsonObject { ["date"] = new JsonObject { ["lt"] = Ceiling(before) } } });
        return new JsonObject { ["bool"] = new JsonObject { ["must"] = words ?? new JsonObject { ["match_all"] = new JsonObject() }, ["filter"] = filters } };
    }

    private static void AddAnyOf(JsonArray filters, string field, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            filters.Add(new JsonObject { ["terms"] = new JsonObject { [field] = new JsonArray([.. values.Select(static value => (JsonNode)value)]) } });
    }

    // Those with the whole name, and those with one name that has all the words of a part.
    private static JsonObject NamesOf(NameFilter filter)
    {
        var queries = new JsonArray();
        AddAnyOf(queries, $"names.{filter.Facet}", filter.Keys);
        var field = $"names.words.{filter.Facet}";
        foreach (var words in filter.Parts)
            queries.Add(words.Count == 1 ? new JsonObject { ["term"] = new JsonObject { [field] = words[0] } } : Together(field, words));
        return new JsonObject { ["bool"] = new JsonObject { ["should"] = queries, ["minimum_should_match"] = 1 } };
    }

    // Each name is a value of its own, and values lie farther apart than the words of any name.
    private static JsonObject Together(string field, IReadOnlyList<string> words) => new()
    {
        ["intervals"] = new JsonObject
        {
            [field] = new JsonObject
            {
                ["all_of"] = new JsonObject
                {
                    ["ordered"] = false,
                    ["max_gaps"] = MaxNameGaps,
                    ["intervals"] = new JsonArray([.. words.Select(static word => new JsonObject { ["match"] = new JsonObject { ["query"] = word } })]),
                },
            },
        },
    };

    private static JsonArray SortOf(SearchOrder order) => order switch
    {
        SearchOrder.Newest => [Sort("date", "desc"), Sort("id", "asc")],
        SearchOrder.Oldest => [Sort("date", "asc"), Sort("id", "asc")],
        _ => [Sort("_score", "desc"), Sort("id", "asc")],
    };

    private static JsonObject Sort(string field, string direction) => new() { [field] = direction };

    private static JsonObject Facet(string field) => new()
    {
        ["terms"] = new JsonObject
        {
            ["field"] = field,
            ["size"] = MaxFacetValues,
            ["order"] = new JsonArray(new JsonObject { ["_count"] = "desc" }, new JsonObject { ["_key"] = "asc" }),
        },
    };

    // One entry a key; the newest document tells how it is spelt.
    private static JsonObject NameFacet(string facet)
    {
        var body = Facet($"names.{facet}");
        body["aggs"] = new JsonObject
        {
            ["newest"] = new JsonObject { ["top_hits"] = new JsonObject { ["size"] = 1, ["_source"] = new JsonArray("entities"), ["sort"] = SortOf(SearchOrder.Newest) } },
        };
        return body;
    }

    // Stored dates are whole milliseconds; a bound between two of them rounds up.
    private static string Ceiling(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        var rest = ticks % TimeSpan.TicksPerMillisecond;
        return new DateTime(rest == 0 ? ticks : ticks - rest + TimeSpan.TicksPerMillisecond, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
    }
}
