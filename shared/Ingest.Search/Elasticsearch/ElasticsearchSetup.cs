using System.Text.Json.Nodes;
using Ingest.Search.Preparation;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// Sets the index up: templates, the live indices' mappings, an index for the current month so that the alias points somewhere, and a key for
/// each service. It runs before the services, by a user of its own that may do this. Planning only reads; a second run plans nothing.
/// </summary>
public sealed class ElasticsearchSetup : IDisposable
{
    private readonly ElasticsearchConnection _connection;
    private readonly MonthlyIndices _indices;
    private readonly IndexTemplates _templates;
    private readonly IndexReadiness _readiness;
    private readonly ElasticsearchOptions _options;
    private readonly TimeProvider _time;
    private readonly IndexRewriter _rewriter;

    /// <summary>Names the server; nothing is sent yet.</summary>
    public ElasticsearchSetup(ElasticsearchOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _connection = new ElasticsearchConnection(options);
        _indices = new MonthlyIndices(options);
        _templates = new IndexTemplates(options);
        _readiness = new IndexReadiness(_connection, _indices, _templates, time);
        _rewriter = new IndexRewriter(_connection, new BulkWriter(_connection, options, time));
    }

    /// <summary>What is to do, in its order; empty where all is as it should be.</summary>
    /// <param name="keysFolder">Where keys for the services go; null for no keys.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    /// <exception cref="IndexUnavailableException">The server does not answer.</exception>
    /// <exception cref="IndexSetupException">It is the wrong one, or does not let this user look.</exception>
    public async Task<IReadOnlyList<IndexSetupStep>> PlanAsync(string? keysFolder, CancellationToken cancellationToken)
    {
        await _readiness.ReadVersionAsync(cancellationToken);
        var steps = new List<IndexSetupStep>();
        await PlanTemplateAsync(steps, "_component_template", _templates.SettingsName, "component_templates", "component_template", _templates.Settings, cancellationToken);
        await PlanTemplateAsync(steps, "_component_template", _templates.MappingsName, "component_templates", "component_template", _templates.Mappings, cancellationToken);
        await PlanTemplateAsync(steps, "_index_template", _templates.TemplateName, "index_templates", "index_template", _templates.Template, cancellationToken);
        await PlanLiveIndicesAsync(steps, cancellationToken);
        if (keysFolder is not null)
            await new ServiceKeys(_connection, _indices, _options, _time).PlanAsync(steps, keysFolder, cancellationToken);
        return steps;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _readiness.Dispose();
    }

    private async Task PlanTemplateAsync(
        List<IndexSetupStep> steps, string api, string name, string list, string item, JsonNode wanted, CancellationToken cancellationToken)
    {
        var response = await _connection.SendAsync(HttpMethod.Get, $"/{api}/{name}", null, cancellationToken);
        if (!response.IsSuccess && response.Status != 404)
            throw ElasticsearchFaults.Of(response, $"read the template {name}", _connection.Server);
        var there = response.IsSuccess ? response.Json[list]?[0]?[item] : null;
        // Copies are not in the hash: services need not know them, but a set-up that is told another number makes it so.
        if ((string?)there?["_meta"]?[IndexTemplates.HashField] == _templates.Hash && JsonNode.DeepEquals(CopiesOf(there), CopiesOf(wanted)))
            return;
        steps.Add(new($"{(there is null ? "create" : "update")} the {item.Replace('_', ' ')} {name}",
            token => _connection.RequireAsync(HttpMethod.Put, $"/{api}/{name}", wanted, $"write the template {name}", token)));
    }

    // The server keeps every setting as text.
    private static JsonNode? CopiesOf(JsonNode template) => template["template"]?["settings"]?["index"]?["number_of_replicas"]?.ToString();

    private async Task PlanLiveIndicesAsync(List<IndexSetupStep> steps, CancellationToken cancellationToken)
    {
        var mappings = await _connection.RequireAsync(
            HttpMethod.Get, $"/{_indices.Pattern}/_mapping?expand_wildcards=open", null, "read the mappings", cancellationToken);
        var aliases = await _connection.RequireAsync(
            HttpMethod.Get, $"/{_indices.Pattern}/_alias?expand_wildcards=open", null, "read the aliases", cancellationToken);
        var settings = await _connection.RequireAsync(
            HttpMethod.Get, $"/{_indices.Pattern}/_settings?expand_wildcards=open&flat_settings=true", null, "read the settings", cancellationToken);
        foreach (var (index, mapping) in ((JsonObject)mappings).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var changed = _templates.LiveSettings.Where(wanted => (string?)settings[index]?["settings"]?[wanted.Key] != wanted.Value).ToList();
            if (changed.Count > 0)
            {
                steps.Add(new($"set {string.Join(", ", changed.Select(static wanted => $"{wanted.Key}={wanted.Value}"))} on {index}",
                    token => _connection.RequireAsync(HttpMethod.Put, $"/{index}/_settings", ToJson(changed), $"update the settings of {index}", token)));
            }
            // A field's kind cannot change in place; then the server says which.
            if (IndexReadiness.HashOf(mapping) != _templates.Hash && IndexReadiness.RevisionOf(mapping) != IndexRevision.Current)
            {
                steps.Add(new($"update the mapping of {index} in place and write its documents anew: what an older ingest made searchable of them is not what this one looks for",
                    token => RewriteAsync(index, token)));
            }
            else if (IndexReadiness.HashOf(mapping) != _templates.Hash)
            {
                steps.Add(new($"update the mapping of {index} in place", token => _connection.RequireAsync(
                    HttpMethod.Put, $"/{index}/_mapping", _templates.Mappings["template"]!["mappings"]!.DeepClone(), $"update the mapping of {index}", token)));
            }
            // Made while the template was missing: nothing would ever find its documents.
            if (aliases[index]?["aliases"]?[_indices.Alias] is null)
            {
                steps.Add(new($"put {index} behind the alias {_indices.Alias}",
                    token => _connection.RequireAsync(HttpMethod.Put, $"/{index}/_alias/{_indices.Alias}", null, $"write the alias {_indices.Alias}", token)));
            }
        }
        // The alias must point somewhere; later months are made by the Indexer when it meets them.
        var current = _indices.Of(_time.GetUtcNow());
        if (((JsonObject)mappings).Count == 0)
            steps.Add(new($"create the index {current} for this month", token => _connection.RequireAsync(HttpMethod.Put, $"/{current}", null, $"make the index {current}", token)));
    }

    // The hash comes last: until all documents are as this program needs them, the index does not pass for one that is.
    private async Task RewriteAsync(string index, CancellationToken cancellationToken)
    {
        var mappings = _templates.Mappings["template"]!["mappings"]!.DeepClone().AsObject();
        mappings.Remove("_meta");
        await _connection.RequireAsync(HttpMethod.Put, $"/{index}/_mapping", mappings, $"update the mapping of {index}", cancellationToken);
        await _rewriter.RewriteAsync(index, cancellationToken);
        await _connection.RequireAsync(
            HttpMethod.Put, $"/{index}/_mapping", _templates.Mappings["template"]!["mappings"]!.DeepClone(), $"update the mapping of {index}", cancellationToken);
    }

    private static JsonObject ToJson(IEnumerable<KeyValuePair<string, string>> settings) =>
        new(settings.Select(static setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value)));
}
