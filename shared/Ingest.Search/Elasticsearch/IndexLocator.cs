using System.Text.Json.Nodes;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// Says for each id in which index its document lies or will lie: where it is already, else in the month of the fetched-at of its first
/// version. A search sees only what was refreshed, so what this process placed lately is remembered, and near a month's turn both months
/// are asked in real time; a first version that another process placed in yet another month within the last second is not seen. A month whose shards are not
/// there yet makes the whole look-up wait: what it holds would be taken for new.
/// </summary>
internal sealed class IndexLocator(ElasticsearchConnection connection, MonthlyIndices indices)
{
    /// <summary>Ids remembered, about; at a thousand documents a second ten refreshes or more of them.</summary>
    private const int Remembered = 20_000;

    private static readonly TimeSpan MonthTurn = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private Dictionary<string, string> _recent = new(StringComparer.Ordinal);
    private Dictionary<string, string> _older = new(StringComparer.Ordinal);

    /// <summary>The index of each document, in their order. Documents of one id get one index.</summary>
    internal async Task<string[]> LocateAsync(IReadOnlyList<BulkDocument> documents, CancellationToken cancellationToken)
    {
        // What was remembered is taken along: the memory may turn over before the end.
        var (unknown, known) = Recall(documents);
        var found = await FindAsync(unknown, cancellationToken);
        foreach (var (id, index) in known)
            found[id] = index;
        lock (_lock)
        {
            return [.. documents.Select(document => Place(document, found))];
        }
    }

    private (List<BulkDocument> Unknown, Dictionary<string, string> Known) Recall(IReadOnlyList<BulkDocument> documents)
    {
        var unknown = new List<BulkDocument>();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var document in documents.DistinctBy(static document => document.Id, StringComparer.Ordinal))
            {
                if (Recall(document.Id) is { } index)
                    known[document.Id] = index;
                else
                    unknown.Add(document);
            }
        }
        return (unknown, known);
    }

    // Found and placed under one lock: of two batches that hold a new id at the same time the second follows the first.
    private string Place(BulkDocument document, Dictionary<string, string> found)
    {
        if (Recall(document.Id) is { } known)
            return known;
        var index = found.TryGetValue(document.Id, out var there) ? there : indices.Of(document.FetchedAt);
        if (_recent.Count >= Remembered / 2)
            (_older, _recent) = (_recent, new Dictionary<string, string>(StringComparer.Ordinal));
        return _recent[document.Id] = index;
    }

    private string? Recall(string id) => _recent.TryGetValue(id, out var index) || _older.TryGetValue(id, out index) ? index : null;

    private async Task<Dictionary<string, string>> FindAsync(List<BulkDocument> documents, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (documents.Count == 0)
            return found;
        var body = new JsonObject
        {
            ["size"] = documents.Count * 2,
            ["_source"] = false,
            ["track_total_hits"] = false,
            ["query"] = new JsonObject { ["ids"] = new JsonObject { ["values"] = new JsonArray([.. documents.Select(static document => (JsonNode)document.Id)]) } },
        };
        var answer = await connection.RequireAsync(
            HttpMethod.Post, $"/{indices.Alias}/_search?allow_partial_search_results=false&filter_path=hits.hits._id,hits.hits._index", body, $"search {indices.Alias}", cancellationToken);
        foreach (var hit in answer["hits"]?["hits"] as JsonArray ?? [])
            found.TryAdd((string)hit!["_id"]!, (string)hit["_index"]!);
        var near = documents.Where(document => !found.ContainsKey(document.Id) && IsNearTurn(document.FetchedAt)).ToList();
        if (near.Count > 0)
            await FindNearTurnAsync(near, found, cancellationToken);
        return found;
    }

    private async Task FindNearTurnAsync(List<BulkDocument> documents, Dictionary<string, string> found, CancellationToken cancellationToken)
    {
        var wanted = documents.SelectMany(document => new[] { document.FetchedAt - MonthTurn, document.FetchedAt + MonthTurn }
            .Select(indices.Of).Distinct(StringComparer.Ordinal)
            .Select(index => (JsonNode)new JsonObject { ["_index"] = index, ["_id"] = document.Id, ["_source"] = false }));
        var answer = await connection.RequireAsync(
            HttpMethod.Post, "/_mget?filter_path=docs._id,docs._index,docs.found,docs.error.type", new JsonObject { ["docs"] = new JsonArray([.. wanted]) }, "look documents up", cancellationToken);
        foreach (var document in answer["docs"] as JsonArray ?? [])
        {
            // A month that nothing was written to has no index; anything else means that the answer is not known.
            if ((string?)document?["error"]?["type"] is { } error and not "index_not_found_exception")
                throw new IndexUnavailableException($"Elasticsearch at {connection.Server} cannot look into {(string?)document?["_index"]} now ({error}).");
            if (document?["found"] is { } isFound && (bool)isFound)
                found.TryAdd((string)document["_id"]!, (string)document["_index"]!);
        }
    }

    private bool IsNearTurn(DateTimeOffset fetchedAt) => indices.Of(fetchedAt - MonthTurn) != indices.Of(fetchedAt + MonthTurn);
}
