using System.Buffers;
using System.Text.Json;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// Writes documents by <c>_bulk</c> and settles every one by its own status: written, already there, refused for good, or tried again with
/// what is left of the bulk. A document that was settled is never sent again.
/// </summary>
internal sealed class BulkWriter(ElasticsearchConnection connection, ElasticsearchOptions options, TimeProvider time)
{
    /// <summary>Documents of one request at most; more gains nothing.</summary>
    private const int MaxDocuments = 1_000;

    private const string Path = "/_bulk?filter_path=items.*.status,items.*.result,items.*.error.type,items.*.error.reason,items.*.error.caused_by.type,items.*.error.caused_by.reason";

    /// <summary>Writes documents to their indices and puts each one's result in its place.</summary>
    /// <exception cref="IndexUnavailableException">
    /// The server stayed busy or away, or hangs, which is waited for once; what is settled stays settled.
    /// </exception>
    /// <exception cref="IndexSetupException">An operator must mend something; no document is to blame.</exception>
    internal async Task WriteAsync(IReadOnlyList<(BulkDocument Document, string Index, int Place)> documents, WriteResult[] results, CancellationToken cancellationToken)
    {
        var open = documents.ToList();
        for (var tried = 1; ; tried++)
        {
            Exception? busy = null;
            var left = new List<(BulkDocument, string, int)>();
            foreach (var chunk in Chunks(open))
            {
                var (unsettled, fault) = await SendAsync(chunk, results, cancellationToken);
                left.AddRange(unsettled);
                busy = fault ?? busy;
            }
            if (left.Count == 0)
                return;
            if (tried >= options.BulkTries)
                throw busy ?? new IndexUnavailableException($"Elasticsearch at {connection.Server} did not settle {left.Count} documents in {tried} tries.");
            open = left;
            var wait = options.RetryWait * Math.Pow(2, tried - 1) * (1 + Random.Shared.NextDouble());
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private IEnumerable<List<(BulkDocument Document, string Index, int Place)>> Chunks(List<(BulkDocument Document, string Index, int Place)> documents)
    {
        var chunk = new List<(BulkDocument, string, int)>();
        long bytes = 0;
        foreach (var document in documents)
        {
            if (chunk.Count > 0 && (chunk.Count == MaxDocuments || bytes + document.Document.Bytes > options.BulkBytes))
            {
                yield return chunk;
                (chunk, bytes) = ([], 0);
            }
            chunk.Add(document);
            bytes += document.Document.Bytes;
        }
        if (chunk.Count > 0)
            yield return chunk;
    }

    /// <summary>One request. What it could not settle comes back with the reason why it may be later.</summary>
    private async Task<(IEnumerable<(BulkDocument, string, int)> Unsettled, Exception? Busy)> SendAsync(
        List<(BulkDocument Document, string Index, int Place)> chunk, WriteResult[] results, CancellationToken cancellationToken)
    {
        ElasticsearchResponse response;
        try
        {
            response = await connection.SendBulkAsync(Path, BodyOf(chunk), cancellationToken);
        }
        catch (IndexUnavailableException exception) when (!exception.IsTimeout)
        {
            // It may have been written all the same: the version decides when it comes again.
            return (chunk, exception);
        }
        if (response.Status == 413)
            return await SplitAsync(chunk, results, cancellationToken);
        if (!response.IsSuccess)
        {
            var fault = ElasticsearchFaults.Of(response, "write documents", connection.Server);
            return fault is IndexUnavailableException ? (chunk, fault) : throw fault;
        }
        try
        {
            return Settle(chunk, response.Body, results);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new IndexUnavailableException($"Elasticsearch at {connection.Server} answered a bulk with something that cannot be read.", exception);
        }
    }

    private async Task<(IEnumerable<(BulkDocument, string, int)>, Exception?)> SplitAsync(
        List<(BulkDocument Document, string Index, int Place)> chunk, WriteResult[] results, CancellationToken cancellationToken)
    {
        if (chunk.Count == 1)
        {
            results[chunk[0].Place] = new WriteResult(WriteOutcome.Refused,
                $"The document has {chunk[0].Document.Bytes:N0} bytes; the server takes no request of that size (http.max_content_length).");
            return ([], null);
        }
        var half = chunk.Count / 2;
        var (first, busy) = await SendAsync(chunk[..half], results, cancellationToken);
        var (second, busyToo) = await SendAsync(chunk[half..], results, cancellationToken);
        return (first.Concat(second), busy ?? busyToo);
    }

    private (IEnumerable<(BulkDocument, string, int)>, Exception?) Settle(
        List<(BulkDocument Document, string Index, int Place)> chunk, byte[] body, WriteResult[] results)
    {
        using var answer = JsonDocument.Parse(body);
        var items = answer.RootElement.GetProperty("items");
        if (items.GetArrayLength() != chunk.Count)
            throw new IndexUnavailableException($"Elasticsearch at {connection.Server} answered {items.GetArrayLength()} items to a bulk of {chunk.Count}.");
        var left = new List<(BulkDocument, string, int)>();
        Exception? busy = null;
        Exception? fault = null;
        for (var i = 0; i < chunk.Count; i++)
        {
            // Items answer in order, each under the name of its action.
            var item = items[i].EnumerateObject().First().Value;
            if (Judge(item, out var exception) is { } result)
                results[chunk[i].Place] = result;
            else
                left.Add(chunk[i]);
            if (exception is IndexUnavailableException)
                busy = exception;
            else
                fault = exception ?? fault;
        }
        // Thrown only now: what the others of this bulk became is known, though it is of no use to the caller, who sends all of it again.
        return fault is null ? (left, busy) : throw fault;
    }

    private WriteResult? Judge(JsonElement item, out Exception? exception)
    {
        exception = null;
        var status = item.GetProperty("status").GetInt32();
        switch (status)
        {
            case 200 or 201:
                return new WriteResult(item.GetProperty("result").GetString() == "created" ? WriteOutcome.Created : WriteOutcome.Updated);
            case 409:
                return new WriteResult(WriteOutcome.Duplicate);
        }
        var error = System.Text.Json.Nodes.JsonObject.Create(item.GetProperty("error"))!;
        var type = (string?)error["type"] ?? "";
        var reason = ElasticsearchResponse.Describe(error);
        if (status == 400 && ElasticsearchFaults.BlamesDocument(type, reason))
            return new WriteResult(WriteOutcome.Refused, reason);
        exception = ElasticsearchFaults.Of(status, type, reason, "write documents", connection.Server);
        return null;
    }

    private static ReadOnlyMemory<byte> BodyOf(List<(BulkDocument Document, string Index, int Place)> chunk)
    {
        var body = new ArrayBufferWriter<byte>(chunk.Sum(static document => document.Document.Bytes));
        foreach (var (document, index, _) in chunk)
            document.WriteTo(body, index);
        return body.WrittenMemory;
    }
}
