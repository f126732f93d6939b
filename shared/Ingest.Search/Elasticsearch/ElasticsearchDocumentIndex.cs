using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Documents;
using Ingest.Search.Queries;
using Ingest.Search.Snippets;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// The index in Elasticsearch: monthly indices behind one alias, written by bulk with external versions. Safe for many threads. It looks for
/// the terms that our own analysis made, so a query finds what it finds in SQLite; the other fields are there for Kibana.
/// </summary>
public sealed class ElasticsearchDocumentIndex : IDocumentIndex, IDisposable
{
    /// <summary>Documents located and written in one go.</summary>
    private const int MaxGroup = 2_000;

    private readonly ElasticsearchConnection _connection;
    private readonly MonthlyIndices _indices;
    private readonly IndexLocator _locator;
    private readonly BulkWriter _bulk;
    private readonly IndexReadiness _readiness;

    /// <summary>Names the server; nothing is sent yet.</summary>
    public ElasticsearchDocumentIndex(ElasticsearchOptions options, TimeProvider time)
    {
        _connection = new ElasticsearchConnection(options);
        _indices = new MonthlyIndices(options);
        _locator = new IndexLocator(_connection, _indices);
        _bulk = new BulkWriter(_connection, options, time);
        _readiness = new IndexReadiness(_connection, _indices, new IndexTemplates(options), time);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        var results = new WriteResult[documents.Count];
        // Off the caller's thread: it computes.
        var prepared = await Task.Run(() => Prepare(documents, results), cancellationToken);
        await _readiness.EnsureOnceAsync(cancellationToken);
        foreach (var group in prepared.Chunk(MaxGroup))
        {
            var places = await _locator.LocateAsync([.. group.Select(static one => one.Document)], cancellationToken);
            foreach (var index in places.Distinct(StringComparer.Ordinal))
                await _readiness.EnsureIndexAsync(index, cancellationToken);
            await _bulk.WriteAsync([.. group.Select((one, i) => (one.Document, places[i], one.Place))], results, cancellationToken);
        }
        return results;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Skip or take is outside its bounds.</exception>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        SearchRequest.ThrowIfOutOfBounds(request);
        var query = QueryParser.Parse(request.Text);
        await _readiness.EnsureReadableOnceAsync(cancellationToken);
        // Frequencies over all months: else a word that is rare in one month would weigh more there.
        var answer = await SearchAsync(SearchBody.Of(request, query), cancellationToken, "&search_type=dfs_query_then_fetch");
        var snippets = new SnippetMaker(query);
        return new SearchResults
        {
            Total = (long)answer["hits"]!["total"]!["value"]!,
            Hits = [.. ((JsonArray)answer["hits"]!["hits"]!).Select(hit => HitMaker.Make(DocumentOf(hit!), (double?)hit!["_score"] ?? 0, snippets))],
            Facets = answer["aggregations"] is JsonObject facets
                ? facets.ToDictionary(static facet => facet.Key, static facet => ValuesOf(facet.Value!), StringComparer.Ordinal)
                : new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal),
        };
    }

    /// <inheritdoc/>
    public async Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken)
    {
        // Of doubles in two months the newer one.
        var body = new JsonObject
        {
            ["size"] = 1,
            ["query"] = new JsonObject { ["ids"] = new JsonObject { ["values"] = new JsonArray(id) } },
            ["sort"] = new JsonArray(new JsonObject { ["version"] = "desc" }),
        };
        var answer = await SearchAsync(body, cancellationToken);
        return ((JsonArray)answer["hits"]!["hits"]!).Select(static hit => DocumentOf(hit!)).FirstOrDefault();
    }

    /// <inheritdoc/>
    public Task EnsureReadyAsync(CancellationToken cancellationToken) => _readiness.EnsureAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IndexStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["size"] = 0,
            ["track_total_hits"] = true,
            ["aggs"] = new JsonObject { ["last"] = new JsonObject { ["max"] = new JsonObject { ["field"] = "indexedAt" } } },
        };
        var answer = await SearchAsync(body, cancellationToken);
        var stats = await _connection.RequireAsync(
            HttpMethod.Get, $"/{_indices.Alias}/_stats/store?filter_path=_all.total.store.size_in_bytes,indices.*.uuid", null, $"read the size of {_indices.Alias}", cancellationToken);
        var version = await _connection.RequireAsync(HttpMethod.Get, "/?filter_path=version.number", null, "read the version", cancellationToken);
        return new IndexStatus
        {
            Documents = (long)answer["hits"]!["total"]!["value"]!,
            LastIndexedAt = (double?)answer["aggregations"]?["last"]?["value"] is { } last ? DateTimeOffset.FromUnixTimeMilliseconds((long)last) : null,
            SizeBytes = (long?)stats["_all"]?["total"]?["store"]?["size_in_bytes"] ?? 0,
            Description = $"Elasticsearch {(string?)version["version"]?["number"]} at {_connection.Server}, {_indices.Alias} over {(stats["indices"] as JsonObject)?.Count switch { null or 0 => "no index", 1 => "1 index", { } count => $"{count} indices" }}",
        };
    }

    public void Dispose()
    {
        _connection.Dispose();
        _readiness.Dispose();
    }

    /// <summary>Makes everything that was written findable now. For tests and for the end of a load: it costs the server.</summary>
    internal Task RefreshAsync(CancellationToken cancellationToken) =>
        _connection.RequireAsync(HttpMethod.Post, $"/{_indices.Alias}/_refresh", null, $"refresh {_indices.Alias}", cancellationToken);

    private static List<(BulkDocument Document, int Place)> Prepare(IReadOnlyList<NewsDocument> documents, WriteResult[] results)
    {
        var prepared = new List<(BulkDocument, int)>(documents.Count);
        for (var i = 0; i < documents.Count; i++)
        {
            if (BulkDocument.TryMake(documents[i], out var refusal) is { } document)
                prepared.Add((document, i));
            else
                results[i] = new WriteResult(WriteOutcome.Refused, refusal);
        }
        return prepared;
    }

    private Task<JsonNode> SearchAsync(JsonObject body, CancellationToken cancellationToken, string parameters = "") =>
        _connection.RequireAsync(HttpMethod.Post, $"/{_indices.Alias}/_search?allow_partial_search_results=false{parameters}", body, $"search {_indices.Alias}", cancellationToken);

    private static NewsDocument DocumentOf(JsonNode hit) => hit["_source"].Deserialize(DocumentsJson.Default.NewsDocument)!;

    private static IReadOnlyList<FacetValue> ValuesOf(JsonNode facet) =>
        [.. ((JsonArray)facet["buckets"]!).Select(static bucket => new FacetValue(NameOf(bucket!) ?? (string)bucket!["key"]!, (long)bucket!["doc_count"]!))];

    // The bucket of a name is found by its key; a document of it tells how it is spelt.
    private static string? NameOf(JsonNode bucket) => bucket["newest"]?["hits"]?["hits"]?[0]?["_source"]?["entities"] is JsonArray entities
        ? (string?)entities.FirstOrDefault(entity => (string?)entity?["key"] == (string?)bucket["key"])?["name"]
        : null;
}
