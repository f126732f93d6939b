using Ingest.Documents;
using Ingest.Search.Queries;
using Ingest.Search.Snippets;
using Microsoft.Data.Sqlite;

namespace Ingest.Search.Sqlite;

/// <summary>Reads over one connection.</summary>
internal sealed class DocumentReader(SqliteConnection connection) : IDisposable
{
    private const int MaxFacetValues = 20;

    // Weights of the columns of the terms table: a word in the title says most; sources, hosts and the like say nothing about relevance.
    private const string Rank = "bm25(terms, 8.0, 4.0, 1.0, 1.5, 3.0, 3.0, 0.5, 0.0, 0.0, 0.0, 0.0)";

    // A document has some thirty names: counting those of every hit of a large archive would take seconds.
    private const int MaxCountedForNames = 20_000;

    private static readonly string[] FacetFields = ["source", "language", "host", "kind", "month"];

    internal SearchResults Search(SearchRequest request, QueryNode? query)
    {
        var scope = new SearchScope(request, query);
        // One snapshot for total, facets and hits.
        using var transaction = connection.BeginTransaction(deferred: true);
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        var total = request.WithFacets ? ReadFacets(scope, transaction, facets) : ReadTotal(scope, transaction);
        if (request.WithFacets)
            ReadNames(scope, transaction, facets);
        var hits = request.Take == 0 ? [] : ReadHits(request, query, scope, transaction);
        return new SearchResults { Total = total, Hits = hits, Facets = facets };
    }

    internal NewsDocument? Get(string id)
    {
        using var command = Command("SELECT b.encoding, b.json FROM documents d JOIN bodies b ON b.rowid = d.rowid WHERE d.id = $id", null);
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? StoredJson.Unpack(reader.GetInt32(0), (byte[])reader.GetValue(1)) : null;
    }

    internal (long Documents, DateTimeOffset? LastIndexedAt) ReadTotals()
    {
        using var command = Command("SELECT documents, last_indexed_at FROM totals", null);
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            throw new InvalidDataException("the table of totals is empty");
        return (reader.GetInt64(0), reader.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)));
    }

    internal List<string> ReadColumn(string sql)
    {
        using var command = Command(sql, null);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    public void Dispose() => connection.Dispose();

    private long ReadTotal(SearchScope scope, SqliteTransaction transaction)
    {
        using var command = Command(scope.IsEverything ? "SELECT documents FROM totals" : $"SELECT count(*) {scope.Sql}", transaction);
        scope.Bind(command);
        return (long)command.ExecuteScalar()!;
    }

    private long ReadFacets(SearchScope scope, SqliteTransaction transaction, Dictionary<string, IReadOnlyList<FacetValue>> facets)
    {
        var columns = string.Join(", ", FacetFields.Select(field => $"d.{field}"));
        var groups = FacetFields.Select(field =>
            $"SELECT * FROM (SELECT '{field}', {field}, count(*) FROM hits WHERE {field} IS NOT NULL GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT {MaxFacetValues})");
        using var command = Command(
            $"WITH hits AS MATERIALIZED (SELECT {columns} {scope.Sql}) SELECT '', '', count(*) FROM hits UNION ALL {string.Join(" UNION ALL ", groups)}", transaction);
        scope.Bind(command);
        var found = FacetFields.ToDictionary(field => field, _ => new List<FacetValue>(), StringComparer.Ordinal);
        var total = 0L;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.GetString(0).Length == 0)
                total = reader.GetInt64(2);
            else
                found[reader.GetString(0)].Add(new FacetValue(reader.GetString(1), reader.GetInt64(2)));
        }
        foreach (var (field, values) in found)
            facets[field] = values;
        return total;
    }

    // One entry a key, under the name that the newest document gives it (a column beside max() is that row's: https://www.sqlite.org/lang_select.html#bareagg).
    private void ReadNames(SearchScope scope, SqliteTransaction transaction, Dictionary<string, IReadOnlyList<FacetValue>> facets)
    {
        using var command = Command(
            $"WITH hits AS MATERIALIZED (SELECT d.rowid AS hit, d.date AS date {scope.Sql} LIMIT {MaxCountedForNames}), "
            + "counted AS (SELECT facet, key, name, count(*) AS documents, max(date) FROM hits CROSS JOIN names ON document = hit GROUP BY facet, key), "
            + "ranked AS (SELECT facet, name, documents, row_number() OVER (PARTITION BY facet ORDER BY documents DESC, key) AS place FROM counted) "
            + $"SELECT facet, name, documents FROM ranked WHERE place <= {MaxFacetValues} ORDER BY facet, place", transaction);
        scope.Bind(command);
        var found = NameFacets.All.ToDictionary(static facet => facet, static _ => new List<FacetValue>(), StringComparer.Ordinal);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            found[reader.GetString(0)].Add(new FacetValue(reader.GetString(1), reader.GetInt64(2)));
        foreach (var (facet, values) in found)
            facets[facet] = values;
    }

    private List<SearchHit> ReadHits(SearchRequest request, QueryNode? query, SearchScope scope, SqliteTransaction transaction)
    {
        var order = request.Order ?? (scope.IsRanked ? SearchOrder.Relevance : SearchOrder.Newest);
        var rank = scope.IsRanked ? Rank : "0.0";
        var sort = order switch
        {
            SearchOrder.Newest => "d.date DESC, d.id",
            SearchOrder.Oldest => "d.date, d.id",
            _ => "score, d.id",
        };
        // The page is chosen first; only its bodies are read.
        using var command = Command(
            $"WITH page AS MATERIALIZED (SELECT d.rowid AS hit, {rank} AS score {scope.Sql} ORDER BY {sort} LIMIT $take OFFSET $skip) "
            + "SELECT b.encoding, b.json, score FROM page CROSS JOIN bodies b ON b.rowid = hit", transaction);
        scope.Bind(command);
        command.Parameters.AddWithValue("$take", request.Take);
        command.Parameters.AddWithValue("$skip", request.Skip);
        var snippets = new SnippetMaker(query);
        var hits = new List<SearchHit>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            hits.Add(HitMaker.Make(StoredJson.Unpack(reader.GetInt32(0), (byte[])reader.GetValue(1)), 0.0 - reader.GetDouble(2), snippets));
        return hits;
    }

    private SqliteCommand Command(string sql, SqliteTransaction? transaction)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }
}
