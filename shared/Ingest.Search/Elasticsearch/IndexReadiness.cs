using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Ingest.Search.Elasticsearch;

/// <summary>Whether the index can be written: product, version, set-up, rights. And the month's index is there before it is written.</summary>
internal sealed class IndexReadiness(ElasticsearchConnection connection, MonthlyIndices indices, IndexTemplates templates, TimeProvider time) : IDisposable
{
    /// <summary>Wire format and behaviour are those of 8; what is built on was tried with this release.</summary>
    private static readonly Version FirstVersion = new(8, 19);

    private static readonly string[] Rights = ["read", "index", "create_index", "view_index_metadata"];

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _checking = new(1);
    private volatile bool _checked;
    private volatile bool _readable;

    /// <summary>Checks everything.</summary>
    /// <exception cref="IndexUnavailableException">Waiting helps.</exception>
    /// <exception cref="IndexSetupException">An operator must mend it.</exception>
    internal async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await EnsureSetUpAsync(cancellationToken);
        if (await ReadMissingRightsAsync(cancellationToken) is { Count: > 0 } missing)
            throw new IndexSetupException($"The user or key lacks the right {string.Join(", ", missing)} on {indices.Pattern}: 'ingest setup --keys' makes a key that has it.");
        _checked = true;
    }

    /// <summary>Checks everything but the rights to write, which a reader does not need.</summary>
    /// <exception cref="IndexUnavailableException">Waiting helps.</exception>
    /// <exception cref="IndexSetupException">An operator must mend it.</exception>
    internal async Task EnsureSetUpAsync(CancellationToken cancellationToken)
    {
        await ReadVersionAsync(cancellationToken);
        await CheckMappingsAsync(cancellationToken);
        await CheckBlocksAsync(cancellationToken);
        // As every write begins: a month that is closed, or whose shards are away, fails all of them.
        await connection.RequireAsync(
            HttpMethod.Post, $"/{indices.Alias}/_search?size=0&allow_partial_search_results=false&filter_path=timed_out", null, $"search {indices.Alias}", cancellationToken);
    }

    /// <summary>
    /// Before the first search: an index that another version set up has other fields, in which words and names would be looked for in vain and nobody would be told.
    /// </summary>
    internal async Task EnsureReadableOnceAsync(CancellationToken cancellationToken)
    {
        if (_checked || _readable)
            return;
        await CheckMappingsAsync(cancellationToken);
        _readable = true;
    }

    /// <summary>The same before the first write, for callers that never asked.</summary>
    internal async Task EnsureOnceAsync(CancellationToken cancellationToken)
    {
        if (_checked)
            return;
        await _checking.WaitAsync(cancellationToken);
        try
        {
            if (!_checked)
                await EnsureAsync(cancellationToken);
        }
        finally
        {
            _checking.Release();
        }
    }

    /// <summary>Makes a month's index where it is missing: made by a write, without its template, it would take any shape.</summary>
    internal async Task EnsureIndexAsync(string index, CancellationToken cancellationToken)
    {
        if (_known.ContainsKey(index))
            return;
        var response = await connection.SendAsync(HttpMethod.Put, $"/{index}", null, cancellationToken);
        if (!response.IsSuccess && response.ErrorType != "resource_already_exists_exception")
            throw ElasticsearchFaults.Of(response, $"make the index {index}", connection.Server);
        var mapping = await connection.RequireAsync(HttpMethod.Get, $"/{index}/_mapping?filter_path=*.mappings._meta", null, $"read the mapping of {index}", cancellationToken);
        if (HashOf(mapping[index]) != templates.Hash)
            throw new IndexSetupException($"The index {index} was not made from this version's templates: run 'ingest setup'.");
        _known[index] = true;
    }

    /// <summary>The server's version.</summary>
    internal async Task<Version> ReadVersionAsync(CancellationToken cancellationToken)
    {
        var answer = await connection.RequireAsync(HttpMethod.Get, "/", null, "read the version", cancellationToken);
        var text = (string?)answer["version"]?["number"] ?? "";
        if (!Version.TryParse(text.Split('-')[0], out var version) || version.Major != FirstVersion.Major || version < FirstVersion)
            throw new IndexSetupException($"Elasticsearch at {connection.Server} has version {text}: {FirstVersion} or a later 8.x is needed.");
        return version;
    }

    public void Dispose() => _checking.Dispose();

    internal static string? HashOf(JsonNode? index) => (string?)index?["mappings"]?["_meta"]?[IndexTemplates.HashField];

    /// <summary>The revision of what the index derives from its documents; null for one from before there was a number.</summary>
    internal static int? RevisionOf(JsonNode? index) => (int?)index?["mappings"]?["_meta"]?[IndexTemplates.RevisionField];

    private async Task CheckMappingsAsync(CancellationToken cancellationToken)
    {
        var response = await connection.SendAsync(HttpMethod.Get, $"/{indices.Alias}/_mapping?filter_path=*.mappings._meta", null, cancellationToken);
        if (response.Status == 404)
            throw new IndexSetupException($"The alias {indices.Alias} points nowhere at {connection.Server}: run 'ingest setup'.");
        if (!response.IsSuccess)
            throw ElasticsearchFaults.Of(response, $"read the mappings of {indices.Alias}", connection.Server);
        if (response.Json is not JsonObject { Count: > 0 } found)
            throw new IndexSetupException($"The indices of {indices.Alias} at {connection.Server} were not made by ingest: run 'ingest setup', or set Elasticsearch:Alias.");
        foreach (var (index, mapping) in found)
        {
            if (HashOf(mapping) != templates.Hash)
                throw new IndexSetupException($"The index {index} was set up by another version of ingest: run 'ingest setup' with this one.");
        }
    }

    /// <summary>
    /// Looks at the months that are written: the current one, and each that had documents since this process started. An old month that somebody closed for writing
    /// holds nobody up until a document comes for it.
    /// </summary>
    private async Task CheckBlocksAsync(CancellationToken cancellationToken)
    {
        var current = indices.Of(time.GetUtcNow());
        foreach (var (index, block) in await ReadBlocksAsync(cancellationToken))
        {
            if (index != current && !_known.ContainsKey(index))
                continue;
            throw block == "index.blocks.read_only_allow_delete"
                ? new IndexUnavailableException($"Elasticsearch at {connection.Server} is out of disk space and takes no writes to {index} (flood stage): free some space on its disk; it goes on by itself.")
                : new IndexSetupException($"Elasticsearch at {connection.Server} blocks writes to {index}: take the block away, {block}=null in the index's settings.");
        }
    }

    /// <summary>Indices that take no writes, with the setting that says so.</summary>
    internal async Task<IReadOnlyList<(string Index, string Block)>> ReadBlocksAsync(CancellationToken cancellationToken)
    {
        var settings = await connection.RequireAsync(
            HttpMethod.Get, $"/{indices.Alias}/_settings/index.blocks.*?flat_settings=true", null, $"read the settings of {indices.Alias}", cancellationToken);
        return
        [
            .. from index in (JsonObject)settings
               from setting in index.Value?["settings"] as JsonObject ?? []
               where setting.Key is "index.blocks.write" or "index.blocks.read_only" or "index.blocks.read_only_allow_delete" && (string?)setting.Value == "true"
               select (index.Key, setting.Key),
        ];
    }

    /// <summary>Which of the Indexer's rights the user or key in use has not; none where the server has no security.</summary>
    internal async Task<IReadOnlyList<string>> ReadMissingRightsAsync(CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["index"] = new JsonArray(new JsonObject
            {
                ["names"] = new JsonArray(indices.Pattern),
                ["privileges"] = new JsonArray([.. Rights.Select(static right => (JsonNode)right)]),
            }),
        };
        var response = await connection.SendAsync(HttpMethod.Post, "/_security/user/_has_privileges", body, cancellationToken);
        // Without security there is no such address, and nothing to ask.
        if (response.Status is 400 or 404 or 405 || (response.IsSuccess && (bool?)response.Json["has_all_requested"] == true))
            return [];
        if (!response.IsSuccess)
            throw ElasticsearchFaults.Of(response, "read the rights", connection.Server);
        return [.. (response.Json["index"]?[indices.Pattern] as JsonObject ?? []).Where(static right => right.Value is { } has && !(bool)has).Select(static right => right.Key)];
    }
}
