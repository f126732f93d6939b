using System.Text.Json.Nodes;

namespace Ingest.Search.Elasticsearch;

/// <summary>Looks the index over without changing anything: what answers, whether it is set up, its health, its disk, its clock.</summary>
public sealed class ElasticsearchDiagnosis : IDisposable
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(30);

    private readonly ElasticsearchConnection _connection;
    private readonly MonthlyIndices _indices;
    private readonly IndexReadiness _readiness;
    private readonly ElasticsearchSetup _setup;
    private readonly TimeProvider _time;

    /// <summary>Names the server; nothing is sent yet.</summary>
    public ElasticsearchDiagnosis(ElasticsearchOptions options, TimeProvider time)
    {
        _time = time;
        _connection = new ElasticsearchConnection(options);
        _indices = new MonthlyIndices(options);
        _readiness = new IndexReadiness(_connection, _indices, new IndexTemplates(options), time);
        _setup = new ElasticsearchSetup(options, time);
    }

    /// <summary>Everything that was looked at. Never throws but when it is cancelled.</summary>
    public async Task<IReadOnlyList<IndexFinding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<IndexFinding>
        {
            await GuardedAsync("index", async () => new("index", true, $"Elasticsearch {await _readiness.ReadVersionAsync(cancellationToken)} at {_connection.Server}"), cancellationToken),
        };
        if (!findings[0].Ok)
            return findings;
        findings.Add(await GuardedAsync("index set-up", async () =>
        {
            await _readiness.EnsureSetUpAsync(cancellationToken);
            return new("index set-up", true, $"mappings and alias {_indices.Alias} fit this version");
        }, cancellationToken));
        findings.Add(await GuardedAsync("index templates", () => CheckTemplatesAsync(cancellationToken), cancellationToken));
        findings.Add(await GuardedAsync("index blocks", () => CheckBlocksAsync(cancellationToken), cancellationToken));
        findings.Add(await GuardedAsync("index rights", () => CheckRightsAsync(cancellationToken), cancellationToken));
        findings.Add(await GuardedAsync("index health", () => CheckHealthAsync(cancellationToken), cancellationToken));
        findings.Add(await GuardedAsync("index disk", () => CheckDiskAsync(cancellationToken), cancellationToken));
        findings.Add(await GuardedAsync("index clock", () => CheckClockAsync(cancellationToken), cancellationToken));
        return findings;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _readiness.Dispose();
        _setup.Dispose();
    }

    private static async Task<IndexFinding> GuardedAsync(string check, Func<Task<IndexFinding>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new IndexFinding(check, false, exception.Message);
        }
    }

    /// <summary>What the set-up would do. Whoever searches may not read templates, and nothing is wrong with that.</summary>
    private async Task<IndexFinding> CheckTemplatesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var steps = await _setup.PlanAsync(keysFolder: null, cancellationToken);
            return steps.Count == 0
                ? new("index templates", true, "templates and live indices are as the set-up makes them")
                : new("index templates", false, $"to do: {string.Join("; ", steps.Select(static step => step.What))}", "Run 'ingest setup' with this version.");
        }
        catch (IndexSetupException exception) when (exception.IsForbidden)
        {
            return new("index templates", true, "not looked at: this user or key may not read them; ask as the user that sets up");
        }
    }

    private async Task<IndexFinding> CheckBlocksAsync(CancellationToken cancellationToken)
    {
        var blocks = await _readiness.ReadBlocksAsync(cancellationToken);
        return blocks.Count == 0
            ? new("index blocks", true, "every month takes writes")
            : new("index blocks", false, $"no writes to {string.Join(", ", blocks.Select(static block => $"{block.Index} ({block.Block})"))}",
                "A document for such a month stops the Indexer until the block is taken away: set it to null in the index's settings.");
    }

    /// <summary>Whoever searches has a key that may only read, and nothing is wrong with that: the Indexer looks at its own when it starts.</summary>
    private async Task<IndexFinding> CheckRightsAsync(CancellationToken cancellationToken)
    {
        var missing = await _readiness.ReadMissingRightsAsync(cancellationToken);
        if (missing.Contains("read", StringComparer.Ordinal))
            return new("index rights", false, $"the user or key may not even read {_indices.Alias}", "Set Elasticsearch:ApiKeyFile to a key that 'ingest setup --keys' made.");
        return new("index rights", true, missing.Count == 0 ? "this user or key may read and write" : "this user or key may read, not write: enough to search, not for the Indexer");
    }

    private async Task<IndexFinding> CheckHealthAsync(CancellationToken cancellationToken)
    {
        var health = await _connection.RequireAsync(HttpMethod.Get, $"/_cluster/health/{_indices.Alias}", null, "read the cluster's health", cancellationToken);
        var status = (string?)health["status"];
        return status == "green"
            ? new("index health", true, "green")
            : new("index health", status != "red", $"{status}: {(int?)health["unassigned_shards"]} shards are on no node",
                status == "red" ? "Bring the missing nodes back." : "Copies lie nowhere: add a node, or set Elasticsearch:Replicas=0 and run 'ingest setup'.");
    }

    private async Task<IndexFinding> CheckDiskAsync(CancellationToken cancellationToken)
    {
        var stats = await _connection.RequireAsync(HttpMethod.Get, "/_nodes/stats/fs?filter_path=nodes.*.name,nodes.*.fs.total", null, "read the disks", cancellationToken);
        var full = new List<string>();
        var free = long.MaxValue;
        foreach (var (_, node) in stats["nodes"] as JsonObject ?? [])
        {
            var (available, total) = ((long?)node?["fs"]?["total"]?["available_in_bytes"] ?? 0, (long?)node?["fs"]?["total"]?["total_in_bytes"] ?? 1);
            free = Math.Min(free, available);
            // The server's own flood stage by default: https://www.elastic.co/guide/en/elasticsearch/reference/8.19/modules-cluster.html#disk-based-shard-allocation.
            if (available < total / 20)
                full.Add((string?)node?["name"] ?? "a node");
        }
        return full.Count == 0
            ? new("index disk", true, $"{free / 1_048_576:N0} MiB free on the fullest node")
            : new("index disk", false, $"{string.Join(", ", full)}: less than 5 % free", "Free some space: from 95 % on Elasticsearch takes no writes.");
    }

    private async Task<IndexFinding> CheckClockAsync(CancellationToken cancellationToken)
    {
        // The REST API sends no Date; what a node says of itself is as good.
        var stats = await _connection.RequireAsync(HttpMethod.Get, "/_nodes/stats/os?filter_path=nodes.*.os.timestamp", null, "read the clocks", cancellationToken);
        var now = _time.GetUtcNow();
        var off = (stats["nodes"] as JsonObject ?? []).Select(node => DateTimeOffset.FromUnixTimeMilliseconds((long?)node.Value?["os"]?["timestamp"] ?? 0) - now).MaxBy(static difference => difference.Duration());
        return off.Duration() < ClockTolerance
            ? new("index clock", true, $"within {Math.Ceiling(off.Duration().TotalSeconds):0} s of this machine's")
            : new("index clock", false, $"{off.TotalSeconds:0} s from this machine's", "Set both machines' clocks by NTP: versions and months go by the clock.");
    }
}
