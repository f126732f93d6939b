using System.Text;
using System.Text.Json.Nodes;

namespace Ingest.Fetcher.Tests;

/// <summary>Requests as feeders send them.</summary>
internal static class Http
{
    internal const string Page = "<html><body><h1>Embassy reopens</h1><p>The embassy reopened on Monday.</p></body></html>";

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static HttpContent Raw(string body, string? contentType = "text/html; charset=utf-8", params (string Name, string Value)[] headers) =>
        Raw(Encoding.UTF8.GetBytes(body), contentType, headers);

    internal static HttpContent Raw(byte[] body, string? contentType = "text/html", params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
            content.Headers.TryAddWithoutValidation(name, value);
        return content;
    }

    internal static HttpContent Json(string json) => Raw(json, "application/json");

    internal static async Task<JsonObject> ReadJsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsObject();

    internal static async Task<List<JsonObject>> BulkAsync(this IntakeServer server, HttpContent content)
    {
        using var response = await server.Client.PostAsync("/documents/bulk", content, Token);
        Assert.Equal(200, (int)response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(Token);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!.AsObject())];
    }
}
