using System.Text.Json.Nodes;
using Ingest.Search.Analysis;
using Ingest.Search.Preparation;
using Ingest.Search.Queries;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// A query in Elasticsearch's query language, over the terms that our own analysis made: it finds what the SQLite index finds. A word counts
/// in the field where it says most, as heavy as there.
/// </summary>
internal static class QueryTranslator
{
    // The same weights as the bm25 of the SQLite index.
    private static readonly (string Field, double Weight)[] Everywhere =
        [("title", 8.0), ("subtitle", 4.0), ("text", 1.0), ("captions", 1.5), ("authors", 3.0), ("tags", 3.0)];

    /// <summary>A name in another spelling says less than the words that were typed.</summary>
    private const double EntityWeight = 0.5;

    /// <summary>Words that a prefix of several words may end in, at most; Lucene's own bound on the clauses of a query is a little above.</summary>
    private const int MaxExpansions = 1_000;

    /// <summary>Null where the query has no word that can be looked for.</summary>
    internal static JsonObject? Of(QueryNode? node)
    {
        switch (node)
        {
            case QueryWords words:
                var phrase = TextAnalyzer.ReadPhrase(words.Text, words.IsPrefix);
                return phrase.Terms.Count == 0 ? null : Write(phrase, words);
            case QueryNot not:
                return Of(not.Part) is { } part ? Bool("must_not", [part]) : null;
            case QueryAll all:
                return Join("must", all.Parts);
            case QueryAny any:
                return Join("should", any.Parts);
            default:
                return null;
        }
    }

    private static JsonObject? Join(string clause, IReadOnlyList<QueryNode> parts)
    {
        var queries = parts.Select(Of).OfType<JsonObject>().ToList();
        return queries.Count switch
        {
            0 => null,
            1 => queries[0],
            _ => Bool(clause, queries),
        };
    }

    private static JsonObject Bool(string clause, IEnumerable<JsonObject> queries)
    {
        var body = new JsonObject { [clause] = new JsonArray([.. queries]) };
        if (clause == "should")
            body["minimum_should_match"] = 1;
        return new JsonObject { ["bool"] = body };
    }

    private static JsonObject Write(TermPhrase phrase, QueryWords words)
    {
        var queries = FieldsOf(words.Field).Select(weighed => Write(phrase, $"terms.{weighed.Field}", weighed.Weight)).ToList();
        if (!phrase.IsPrefix && words.Field is SearchField.Any or SearchField.Entity)
            queries.AddRange(NameTerms.Of(words.Text).Select(static name => Write(new TermPhrase(name, IsPrefix: false), "terms.entities", EntityWeight)));
        return queries.Count == 1
            ? queries[0]
            : new JsonObject { ["dis_max"] = new JsonObject { ["tie_breaker"] = 0.2, ["queries"] = new JsonArray([.. queries]) } };
    }

    private static JsonObject Write(TermPhrase phrase, string field, double weight)
    {
        if (phrase.Terms.Count == 1)
        {
            return phrase.IsPrefix
                ? Field("prefix", field, new JsonObject { ["value"] = phrase.Terms[0], ["boost"] = weight })
                : Field("term", field, new JsonObject { ["value"] = phrase.Terms[0], ["boost"] = weight });
        }
        var body = new JsonObject { ["query"] = string.Join(' ', phrase.Terms), ["boost"] = weight };
        if (!phrase.IsPrefix)
            return Field("match_phrase", field, body);
        body["max_expansions"] = MaxExpansions;
        return Field("match_phrase_prefix", field, body);
    }

    private static JsonObject Field(string query, string field, JsonObject body) => new() { [query] = new JsonObject { [field] = body } };

    private static (string Field, double Weight)[] FieldsOf(SearchField field) => field switch
    {
        SearchField.Title => [("title", 8.0), ("subtitle", 4.0)],
        SearchField.Text => [("text", 1.0)],
        SearchField.Caption => [("captions", 1.5)],
        SearchField.Author => [("authors", 3.0)],
        SearchField.Tag => [("tags", 3.0)],
        SearchField.Entity => [("entities", EntityWeight)],
        SearchField.Source => [("source", 1.0)],
        SearchField.Host => [("host", 1.0)],
        SearchField.Language => [("language", 1.0)],
        SearchField.Kind => [("kind", 1.0)],
        _ => Everywhere,
    };
}
