using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.TestKit;

namespace Ingest.Pipeline.Tests;

/// <summary>What the intake promises over HTTP, whatever makes an acceptance durable.</summary>
public abstract class IntakeContract
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The environment that chooses the form, for the command line.</summary>
    protected abstract IReadOnlyDictionary<string, string> Environment { get; }

    protected abstract HttpClient Client { get; }

    [Fact]
    public async Task What_is_accepted_is_found()
    {
        using var response = await PostAsync("documents", DistributedPipelineTests.Page("https://example.org/dock", "drydock"), "application/json");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var id = (string)(await ReadAsync(response))["id"]!;
        var found = await Wait.UntilAsync(() => Cli.JsonAsync(Environment, "search", "drydock"), static answer => (long)answer["total"]! == 1, Token);
        Assert.Equal(id, (string)found["hits"]![0]!["id"]!);
    }

    [Fact]
    public async Task A_bulk_is_answered_line_by_line_in_order_and_a_wrong_line_stops_nothing()
    {
        var lines = Enumerable.Range(0, 50).Select(static i => i == 20 ? "{oops" : DistributedPipelineTests.Page($"https://example.org/bulk/{i}", "breakwater").ReplaceLineEndings(" "));
        using var response = await PostAsync("documents/bulk", string.Join('\n', lines), "application/x-ndjson");
        var answers = (await response.Content.ReadAsStringAsync(Token)).Trim().Split('\n').Select(static line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(Enumerable.Range(1, 50), answers.Select(static answer => (int)answer["line"]!));
        Assert.Equal((49, "refused"), (answers.Count(static answer => (string)answer["status"]! == "accepted"), (string)answers[20]["status"]!));
        await Wait.UntilAsync(() => Cli.JsonAsync(Environment, "search", "breakwater"), static answer => (long)answer["total"]! == 49, Token);
    }

    [Theory]
    [InlineData("documents", "   ", "text/html", 400, "empty-body")]
    [InlineData("documents", "%PDF-1.7 ...", "text/html", 415, "binary")]
    [InlineData("documents", "text", "image/png", 415, "unsupported-type")]
    [InlineData("documents", """{"body": "x", "colour": "red"}""", "application/json", 400, "invalid-submission")]
    [InlineData("documents", """{"body": "x", "url": "ftp://example.org/"}""", "application/json", 400, "invalid-url")]
    [InlineData("fetches", """{"url": "http://10.0.0.1/"}""", "application/json", 400, "private-address")]
    [InlineData("fetches", """{"path": "/etc/passwd"}""", "application/json", 403, "outside-roots")]
    public async Task What_is_refused_is_a_problem_with_its_reason(string path, string body, string type, int status, string reason)
    {
        using var response = await PostAsync(path, body, type);
        Assert.Equal((status, reason), ((int)response.StatusCode, (string)(await ReadAsync(response))["reason"]!));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    protected async Task<HttpResponseMessage> PostAsync(string path, string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new(type);
        return await Client.PostAsync(path, content, Token);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
}
