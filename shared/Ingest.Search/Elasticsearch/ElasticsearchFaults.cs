namespace Ingest.Search.Elasticsearch;

/// <summary>Tells what the server's refusals mean: wait, or have the set-up mended. Neither is ever a document's fault.</summary>
internal static class ElasticsearchFaults
{
    /// <summary>Answers that say "not now": for the whole request and for an item alike.</summary>
    internal static bool IsTransient(int status) => status is 408 or 429 or 502 or 503 or 504;

    /// <summary>
    /// Whether an item that was refused with 400 is hopeless by itself: it does not fit the mapping. Refused for what the index is (a field
    /// that its mapping lacks, a month that is closed or full, a node with too many shards) it is innocent.
    /// </summary>
    internal static bool BlamesDocument(string type, string reason) => type switch
    {
        "strict_dynamic_mapping_exception" or "index_closed_exception" or "validation_exception" => false,
        // A shard's bound, 2,147,483,519 documents: "Number of documents in the shard cannot exceed", as Elasticsearch 8.19 has it, or "number of
        // documents in the index cannot exceed", as Lucene.
        "illegal_argument_exception" => !reason.Contains("number of documents in the ", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>The exception for a request that was refused as a whole.</summary>
    internal static Exception Of(ElasticsearchResponse response, string what, Uri server) => Of(response.Status, response.ErrorType, response.ErrorReason, what, server);

    /// <summary>The exception for a refusal, of a request or of an item, that is no document's fault.</summary>
    internal static Exception Of(int status, string type, string reason, string what, Uri server)
    {
        if (type == "cluster_block_exception")
        {
            return reason.Contains("flood-stage", StringComparison.Ordinal) || reason.Contains("read-only-allow-delete", StringComparison.Ordinal)
                ? new IndexUnavailableException($"Elasticsearch at {server} is out of disk space and takes no writes ({reason}): free some space on its disk; it goes on by itself.")
                : new IndexSetupException($"Elasticsearch at {server} blocks {what} ({reason}): take the block away, like index.blocks.write=null in the index's settings.");
        }
        if (type == "index_closed_exception")
            return new IndexSetupException($"Elasticsearch at {server} cannot {what} ({reason}): open the index, POST /<index>/_open.");
        return status switch
        {
            401 => new IndexSetupException($"Elasticsearch at {server} refuses the user or key ({reason}): set Elasticsearch:ApiKeyFile, or Username and PasswordFile; 'ingest setup --keys' makes new keys."),
            403 => new IndexSetupException($"Elasticsearch at {server} does not allow {what} ({reason}): use a key with that right; 'ingest setup --keys' makes such keys.") { IsForbidden = true },
            404 => new IndexSetupException($"Elasticsearch at {server} has nothing to {what} ({reason}): run 'ingest setup'."),
            _ when IsTransient(status) || status >= 500 => new IndexUnavailableException($"Elasticsearch at {server} is busy or broken ({status}, {reason}) and could not {what}: it is tried again."),
            _ => new IndexSetupException($"Elasticsearch at {server} refuses to {what} ({status}, {reason}): run 'ingest doctor'."),
        };
    }
}
