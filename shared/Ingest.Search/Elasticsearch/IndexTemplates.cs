using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Search.Preparation;

namespace Ingest.Search.Elasticsearch;

/// <summary>
/// The templates of infra/elasticsearch, made this installation's own: names, replicas, and a hash of all that stands in them in
/// <c>_meta</c>, by which the set-up sees what is out of date and a service sees whether it fits.
/// </summary>
internal sealed class IndexTemplates
{
    /// <summary>Where in <c>_meta</c> the hash stands.</summary>
    internal const string HashField = "content_hash";

    /// <summary>Where in <c>_meta</c> the revision of what an index derives from documents stands: those of another one are to be written anew.</summary>
    internal const string RevisionField = "index_revision";

    private readonly MonthlyIndices _indices;

    internal IndexTemplates(ElasticsearchOptions options)
    {
        _indices = new MonthlyIndices(options);
        Settings = Read("settings.json");
        Mappings = Read("mappings.json");
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{Settings.ToJsonString()}\n{Mappings.ToJsonString()}\n{IndexTemplate(null).ToJsonString()}\n{IndexRevision.Current}")).AsSpan(0, 16));
        // Not in the hash: services need not know how many copies the set-up was told to make.
        Settings["template"]!["settings"]!["index"]!["number_of_replicas"] = options.Replicas;
        Settings["_meta"] = Meta();
        Mappings["_meta"] = Meta();
        Mappings["template"]!["mappings"]!["_meta"] = Meta();
    }

    /// <summary>32 hex digits, different whenever anything of the templates or of what is derived from a document is.</summary>
    internal string Hash { get; }

    internal string SettingsName => $"{_indices.Alias}-settings";

    internal string MappingsName => $"{_indices.Alias}-mappings";

    internal string TemplateName => _indices.Alias;

    internal JsonNode Settings { get; }

    /// <summary>
    /// The settings that an index takes while it is open, by their full names: all but the number of shards, which is settled when it is made
    /// (https://www.elastic.co/guide/en/elasticsearch/reference/8.19/index-modules.html#index-modules-settings).
    /// </summary>
    internal IReadOnlyList<KeyValuePair<string, string>> LiveSettings =>
        [.. Flatten("index", Settings["template"]!["settings"]!["index"]!).Where(static setting => setting.Key != "index.number_of_shards")];

    internal JsonNode Mappings { get; }

    internal JsonNode Template => IndexTemplate(Meta());

    private JsonObject Meta() => new() { ["managed_by"] = "ingest", [HashField] = Hash, [RevisionField] = IndexRevision.Current };

    private JsonObject IndexTemplate(JsonObject? meta)
    {
        var template = new JsonObject
        {
            ["index_patterns"] = new JsonArray(_indices.Pattern),
            // Above the server's own templates for logs and metrics (100).
            ["priority"] = 500,
            ["composed_of"] = new JsonArray(SettingsName, MappingsName),
            ["template"] = new JsonObject { ["aliases"] = new JsonObject { [_indices.Alias] = new JsonObject() } },
        };
        if (meta is not null)
            template["_meta"] = meta;
        return template;
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string name, JsonNode value) => value is JsonObject group
        ? group.SelectMany(part => Flatten($"{name}.{part.Key}", part.Value!))
        : [KeyValuePair.Create(name, value.ToString())];

    private static JsonNode Read(string name)
    {
        using var stream = typeof(IndexTemplates).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        return JsonNode.Parse(stream)!;
    }
}
