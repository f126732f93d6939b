using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Documents;
using Ingest.Search.Elasticsearch;
using Ingest.TestKit;

namespace Ingest.Search.Tests;

/// <summary>An index of a test's own on a real server, set up, and gone after it.</summary>
internal sealed class TestIndex : IAsyncDisposable
{
    private readonly HttpClient _client;

    private TestIndex(ElasticsearchOptions options, HttpClient client)
    {
        Options = options;
        _client = client;
        Index = new ElasticsearchDocumentIndex(options, TimeProvider.System);
    }

    internal ElasticsearchOptions Options { get; }

    internal ElasticsearchDocumentIndex Index { get; }

    internal static async Task<TestIndex> MakeAsync(ElasticsearchServer server, Action<ElasticsearchOptions>? change = null)
    {
        var options = new ElasticsearchOptions
        {
            Url = server.Url.ToString(),
            Alias = $"test-{Guid.NewGuid():N}",
            CaFile = server.CaFile,
            Username = server.Password is null ? "" : "elastic",
            Password = server.Password ?? "",
            RetryWait = TimeSpan.FromMilliseconds(50),
        };
        change?.Invoke(options);
        var client = new HttpClient { BaseAddress = server.Url };
        var index = new TestIndex(options, client);
        foreach (var step in await PlanAsync(options))
            await step.DoAsync(CancellationToken.None);
        return index;
    }

    internal static async Task<IReadOnlyList<IndexSetupStep>> PlanAsync(ElasticsearchOptions options, string? keys = null)
    {
        // Not disposed: the steps are done later, over its connection.
        var setup = new ElasticsearchSetup(options, TimeProvider.System);
        return await setup.PlanAsync(keys, CancellationToken.None);
    }

    internal ElasticsearchOptions With(Action<ElasticsearchOptions> change)
    {
        var options = new ElasticsearchOptions
        {
            Url = Options.Url,
            Alias = Options.Alias,
            CaFile = Options.CaFile,
            Username = Options.Username,
            Password = Options.Password,
            RetryWait = Options.RetryWait,
        };
        change(options);
        return options;
    }

    /// <summary>Makes a month behind the alias whose shard no node takes.</summary>
    internal async Task MakeUnassignedAsync(string month)
    {
        var body = new JsonObject { ["settings"] = new JsonObject { ["index.routing.allocation.require._name"] = "nobody" } };
        using var response = await _client.PutAsJsonAsync($"/{NameOf(month)}?wait_for_active_shards=0&timeout=1s", body);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A month as a version left it that knew neither names nor terms: with its mapping, its mark, and documents in it.</summary>
    internal async Task MakeOldAsync(string month, IReadOnlyList<NewsDocument> documents)
    {
        using (var made = await _client.PutAsync($"/{NameOf(month)}-old", null))
            made.EnsureSuccessStatusCode();
        var mappings = (await _client.GetFromJsonAsync<JsonObject>($"/{NameOf(month)}-old/_mapping"))!.Single().Value!["mappings"]!.DeepClone().AsObject();
        (await _client.DeleteAsync($"/{NameOf(month)}-old")).Dispose();
        mappings["properties"]!.AsObject().Remove("names");
        mappings["properties"]!.AsObject().Remove("terms");
        mappings["_meta"] = new JsonObject { ["managed_by"] = "ingest", ["content_hash"] = "old" };
        // Without its template, which would give it the fields of today.
        (await _client.DeleteAsync($"/_index_template/{Options.Alias}")).Dispose();
        var settings = new JsonObject { ["analysis"] = JsonNode.Parse(await _client.GetStringAsync($"/_component_template/{Options.Alias}-mappings"))!["component_templates"]![0]!["component_template"]!["template"]!["settings"]!["index"]!["analysis"]!.DeepClone() };
        using (var made = await _client.PutAsJsonAsync($"/{NameOf(month)}", new JsonObject { ["settings"] = settings, ["mappings"] = mappings, ["aliases"] = new JsonObject { [Options.Alias] = new JsonObject() } }))
            made.EnsureSuccessStatusCode();
        var body = new StringBuilder();
        foreach (var document in documents)
        {
            body.Append(new JsonObject { ["index"] = new JsonObject { ["_index"] = NameOf(month), ["_id"] = document.Id, ["version"] = document.Version, ["version_type"] = "external" } }.ToJsonString()).Append('\n');
            body.Append(JsonSerializer.Serialize(document, DocumentsJson.Default.NewsDocument)).Append('\n');
        }
        using var written = await _client.PostAsync("/_bulk?refresh=true", new StringContent(body.ToString(), Encoding.UTF8, "application/x-ndjson"));
        if ((bool)JsonNode.Parse(await written.Content.ReadAsStringAsync())!["errors"]!)
            throw new InvalidOperationException(await written.Content.ReadAsStringAsync());
    }

    internal async Task<int> CountIndicesAsync() => (await _client.GetFromJsonAsync<JsonObject>($"/{Options.Alias}/_alias"))!.Count;

    /// <summary>Sets something for all months, or for one.</summary>
    internal async Task SettingAsync(string name, JsonNode? value, string? month = null)
    {
        using var response = await _client.PutAsJsonAsync($"/{(month is null ? Options.Alias : NameOf(month))}/_settings", new JsonObject { [name] = value });
        response.EnsureSuccessStatusCode();
    }

    internal async Task CloseAsync(string month)
    {
        using var response = await _client.PostAsync($"/{NameOf(month)}/_close", null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>As another version of the mapping and its template left them.</summary>
    internal async Task OutdateAsync()
    {
        var old = new JsonObject { ["_meta"] = new JsonObject { ["content_hash"] = "old" } };
        using var mapping = await _client.PutAsJsonAsync($"/{Options.Alias}/_mapping", old);
        mapping.EnsureSuccessStatusCode();
        await OutdateTemplateAsync();
    }

    internal async Task OutdateTemplateAsync()
    {
        var template = JsonNode.Parse(await _client.GetStringAsync($"/_component_template/{Options.Alias}-mappings"))!["component_templates"]![0]!["component_template"]!.DeepClone();
        template["_meta"]!["content_hash"] = "old";
        using var component = await _client.PutAsJsonAsync($"/_component_template/{Options.Alias}-mappings", template);
        component.EnsureSuccessStatusCode();
    }

    internal async Task StopRefreshingAsync()
    {
        using var response = await _client.PutAsJsonAsync($"/_component_template/{Options.Alias}-settings", JsonNode.Parse("""{"template": {"settings": {"index": {"refresh_interval": "-1", "number_of_replicas": 0}}}}"""));
        response.EnsureSuccessStatusCode();
    }

    internal async Task<string[]> IndicesAsync() =>
        [.. JsonNode.Parse(await _client.GetStringAsync($"/{Options.Alias}/_alias"))!.AsObject().Select(static pair => pair.Key)];

    private string NameOf(string month) => $"{new MonthlyIndices(Options).Of(DateTimeOffset.UnixEpoch)[..^7]}{month}";

    public async ValueTask DisposeAsync()
    {
        Index.Dispose();
        if (Options.Username.Length == 0)
        {
            foreach (var name in await IndicesAsync())
                (await _client.DeleteAsync($"/{name}")).Dispose();
            (await _client.DeleteAsync($"/_index_template/{Options.Alias}")).Dispose();
            (await _client.DeleteAsync($"/_component_template/{Options.Alias}-settings")).Dispose();
            (await _client.DeleteAsync($"/_component_template/{Options.Alias}-mappings")).Dispose();
        }
        _client.Dispose();
    }
}
