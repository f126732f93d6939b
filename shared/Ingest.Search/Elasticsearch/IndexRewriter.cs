using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Documents;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// Writes the documents of an index anew, each in the version that it has: what an older ingest derived from them (terms, names' keys) is not what this one
/// looks for. A version that came meanwhile stays. Stopped halfway, it begins from the start the next time; nothing is lost.
/// </summary>
internal sealed class IndexRewriter(ElasticsearchConnection connection, BulkWriter bulk)
{
    /// <summary>Documents of one page: some megabytes, whatever a search may answer at once.</summary>
    private const int PageSize = 200;

    /// <summary>Writes all of them.</summary>
    /// <exception cref="IndexUnavailableException">Waiting helps.</exception>
    /// <exception cref="IndexSetupException">The index takes no writes, or refuses a document.</exception>
    internal async Task RewriteAsync(string index, CancellationToken cancellationToken)
    {
        await connection.RequireAsync(HttpMethod.Post, $"/{index}/_refresh", null, $"refresh {index}", cancellationToken);
        JsonNode? last = null;
        do
        {
            var body = new JsonObject { ["size"] = PageSize, ["sort"] = new JsonArray(new JsonObject { ["id"] = "asc" }) };
            if (last is not null)
                body["search_after"] = last.DeepClone();
            var answer = await connection.RequireAsync(HttpMethod.Post, $"/{index}/_search?allow_partial_search_results=false", body, $"read {index}", cancellationToken);
            var hits = (JsonArray)answer["hits"]!["hits"]!;
            await WriteAsync(index, [.. hits.Select(static hit => hit!["_source"].Deserialize(DocumentsJson.Default.NewsDocument)!)], cancellationToken);
            last = hits.Count < PageSize ? null : hits[^1]!["sort"];
        }
        while (last is not null);
    }

    private async Task WriteAsync(string index, IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        var results = new WriteResult[documents.Count];
        var prepared = new List<(BulkDocument, string, int)>(documents.Count);
        for (var place = 0; place < documents.Count; place++)
        {
            if (BulkDocument.TryMake(documents[place], out var refusal) is { } document)
                prepared.Add((document with { ReplacesSame = true }, index, place));
            else
                results[place] = new WriteResult(WriteOutcome.Refused, refusal);
        }
        await bulk.WriteAsync(prepared, results, cancellationToken);
        var refused = Array.FindIndex(results, static result => result.Outcome == WriteOutcome.Refused);
        if (refused >= 0)
            throw new IndexSetupException($"The document {documents[refused].Id} of {index} cannot be written anew ({results[refused].Message}): delete it there, run 'ingest setup' again, and add it again.");
    }
}
