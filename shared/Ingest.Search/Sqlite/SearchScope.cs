using Ingest.Search.Queries;
using Microsoft.Data.Sqlite;

namespace Ingest.Search.Sqlite;

/// <summary>The documents that a request finds, as the FROM and WHERE of a statement, with its parameters.</summary>
internal sealed class SearchScope
{
    private readonly List<(string Name, object Value)> _parameters = [];

    /// <summary>Whether the terms table leads, so that bm25 can be asked.</summary>
    internal bool IsRanked { get; }

    /// <summary>Whether every document is found.</summary>
    internal bool IsEverything { get; }

    internal string Sql { get; }

    internal SearchScope(SearchRequest request, QueryNode? query)
    {
        var conditions = new List<string>();
        var from = "documents d";
        var match = MatchExpression.Of(query);
        if (match is { IsNegated: true } negated)
        {
            conditions.Add($"d.rowid NOT IN (SELECT rowid FROM terms WHERE terms MATCH {Add(negated.Text)})");
        }
        else if (match is { } plain)
        {
            // CROSS JOIN: the planner must not turn the order round and ask the terms for every document of a filter.
            from = "terms CROSS JOIN documents d ON d.rowid = terms.rowid";
            conditions.Add($"terms MATCH {Add(plain.Text)}");
            IsRanked = true;
        }
        else if (!string.IsNullOrWhiteSpace(request.Text))
        {
            // Only signs that are not indexed: nothing has them.
            conditions.Add("0");
        }
        AddAnyOf(conditions, "source", request.Sources);
        AddAnyOf(conditions, "language", request.Languages);
        AddAnyOf(conditions, "host", request.Hosts);
        AddAnyOf(conditions, "kind", request.Kinds);
        foreach (var filter in NameFilter.Of(request))
            conditions.Add($"d.rowid IN ({DocumentsWith(filter)})");
        // Stored dates are whole milliseconds; a bound between two of them rounds up.
        if (request.From is { } first)
            conditions.Add($"d.date >= {Add(CeilingMilliseconds(first))}");
        if (request.Before is { } before)
            conditions.Add($"d.date < {Add(CeilingMilliseconds(before))}");
        IsEverything = conditions.Count == 0;
        Sql = IsEverything ? $"FROM {from}" : $"FROM {from} WHERE {string.Join(" AND ", conditions)}";
    }

    internal void Bind(SqliteCommand command)
    {
        foreach (var (name, value) in _parameters)
            command.Parameters.AddWithValue(name, value);
    }

    // Those with the whole name, and those with a spelling that has all the words of a part.
    private string DocumentsWith(NameFilter filter)
    {
        var facet = Add(filter.Facet);
        var whole = $"SELECT document FROM names WHERE facet = {facet} AND key IN ({string.Join(',', filter.Keys.Select(Add))})";
        var parts = filter.Parts.Select(words =>
            $"SELECT n.document FROM (SELECT key, name FROM name_words WHERE facet = {facet} AND word IN ({string.Join(',', words.Select(Add))}) GROUP BY key, name HAVING count(*) = {words.Count}) w "
            + $"CROSS JOIN names n ON n.facet = {facet} AND n.key = w.key AND n.name = w.name");
        return string.Join(" UNION ", parts.Prepend(whole));
    }

    private void AddAnyOf(List<string> conditions, string column, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            conditions.Add($"d.{column} IN ({string.Join(',', values.Select(Add))})");
    }

    private string Add(object value)
    {
        var name = $"$p{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }

    private static long CeilingMilliseconds(DateTimeOffset instant) =>
        instant.ToUnixTimeMilliseconds() + (instant.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1);
}
