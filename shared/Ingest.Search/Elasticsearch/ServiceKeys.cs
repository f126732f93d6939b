using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Ingest.Search.Elasticsearch;

/// <summary>One expiring API key a service, with the least rights that its work needs; tried against the server, one right after the other.</summary>
internal sealed class ServiceKeys(ElasticsearchConnection connection, MonthlyIndices indices, ElasticsearchOptions options, TimeProvider time)
{
    private const string HashField = "ingest_role";

    /// <summary>A key that expires sooner is replaced.</summary>
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    /// <summary>
    /// The Indexer looks ids up and asks whether all fits (read, view_index_metadata), writes (index: external versions need no more), and
    /// makes a month's index (create_index). The reader searches and reads counts and sizes (monitor).
    /// </summary>
    private static readonly (string Name, string[] Index)[] Services =
    [
        ("indexer", ["read", "index", "create_index", "view_index_metadata"]),
        ("reader", ["read", "view_index_metadata", "monitor"]),
    ];

    internal async Task PlanAsync(List<IndexSetupStep> steps, string folder, CancellationToken cancellationToken)
    {
        var response = await connection.SendAsync(HttpMethod.Get, "/_security/_authenticate", null, cancellationToken);
        if (response.Status is 400 or 404 or 405)
            throw new IndexSetupException($"Security is off at {connection.Server}: there are no keys. Leave --keys out, or set xpack.security.enabled.");
        if (!response.IsSuccess)
            throw ElasticsearchFaults.Of(response, "ask who this is", connection.Server);
        foreach (var (name, rights) in Services)
        {
            var file = Path.Combine(folder, $"{name}.key");
            if (!await IsValidAsync(file, rights, cancellationToken))
                steps.Add(new($"make a key with {string.Join(", ", rights)} on {indices.Pattern} for {options.KeyLifetime.TotalDays:0} days in {file}", token => MakeAsync(name, rights, file, token)));
        }
    }

    private async Task<bool> IsValidAsync(string file, string[] rights, CancellationToken cancellationToken)
    {
        if (!File.Exists(file) || IdOf(await File.ReadAllTextAsync(file, cancellationToken)) is not { } id)
            return false;
        var response = await connection.SendAsync(HttpMethod.Get, $"/_security/api_key?id={Uri.EscapeDataString(id)}", null, cancellationToken);
        if (!response.IsSuccess || response.Json["api_keys"] is not JsonArray { Count: > 0 } keys || keys[0] is not { } key)
            return false;
        return (bool?)key["invalidated"] == false
            && (string?)key["metadata"]?[HashField] == HashOf(rights)
            && ((long?)key["expiration"] is not { } expires || DateTimeOffset.FromUnixTimeMilliseconds(expires) > time.GetUtcNow() + RenewBefore);
    }

    private async Task MakeAsync(string name, string[] rights, string file, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["name"] = $"ingest-{name}",
            ["expiration"] = $"{(long)options.KeyLifetime.TotalDays}d",
            ["metadata"] = new JsonObject { [HashField] = HashOf(rights) },
            ["role_descriptors"] = new JsonObject
            {
                [$"ingest_{name}"] = new JsonObject
                {
                    // To see which version answers.
                    ["cluster"] = new JsonArray("monitor"),
                    ["indices"] = new JsonArray(new JsonObject
                    {
                        ["names"] = new JsonArray(indices.Alias, indices.Pattern),
                        ["privileges"] = new JsonArray([.. rights.Select(static right => (JsonNode)right)]),
                    }),
                },
            },
        };
        var key = await connection.RequireAsync(HttpMethod.Post, "/_security/api_key", body, $"make a key for the {name}", cancellationToken);
        Write(file, (string)key["encoded"]!);
    }

    private static void Write(string file, string key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        // Never readable by others, not even for a moment; moved into place whole.
        var draft = $"{file}.new";
        File.Delete(draft);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        using (var stream = new FileStream(draft, how))
            stream.Write(Encoding.ASCII.GetBytes(key));
        File.Move(draft, file, overwrite: true);
    }

    // The encoded key is base64 of id:secret.
    private static string? IdOf(string encoded)
    {
        Span<byte> decoded = stackalloc byte[512];
        return Convert.TryFromBase64String(encoded.Trim(), decoded, out var length) && Encoding.ASCII.GetString(decoded[..length]).Split(':') is [var id, _] ? id : null;
    }

    private string HashOf(string[] rights) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{indices.Alias} {string.Join(',', rights)} 1")).AsSpan(0, 8));
}
