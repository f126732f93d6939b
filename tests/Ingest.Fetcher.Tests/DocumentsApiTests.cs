using System.IO.Compression;
using System.Net;
using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Fetcher.Tests;

public sealed class DocumentsApiTests
{
    [Fact]
    public async Task A_raw_page_with_headers_is_accepted_as_it_came()
    {
        await using var server = await IntakeServer.StartAsync();
        using var response = await server.Client.PostAsync("/documents", Http.Raw(
            Http.Page, "text/html; charset=utf-8", ("X-Ingest-Url", "https://example.org/a"), ("X-Ingest-Source", "r%C3%A9daction"),
            ("X-Ingest-Fetched-At", "2026-05-01T12:00:00Z"), ("X-Ingest-File-Name", "a.html"), ("X-Ingest-Batch", "b1")), Http.Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var answer = await response.ReadJsonAsync();
        var document = Assert.Single(server.Intake.Documents);
        Assert.Equal(document.Origin.DocumentId, (string?)answer["id"]);
        Assert.Equal(document.Origin.AcceptanceId, (Guid?)answer["acceptanceId"]);
        Assert.Equal("accepted", (string?)answer["status"]);
        Assert.Equal(
            ("rédaction", "https://example.org/a", "a.html", "b1", "text/html", "utf-8"),
            (document.Origin.Source, document.Origin.Url, document.Origin.FileName, document.Origin.Batch, document.Origin.ContentType, document.Origin.Charset));
        Assert.Equal(Http.Page, Encoding.UTF8.GetString(document.Body.Bytes));
    }

    [Fact]
    public async Task Nothing_is_answered_before_it_is_durable()
    {
        await using var server = await IntakeServer.StartAsync();
        var durable = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        server.Intake.Before = (_, _) =>
        {
            asked.TrySetResult();
            return durable.Task;
        };
        var answer = server.Client.PostAsync("/documents", Http.Raw(Http.Page), Http.Token);
        await asked.Task.WaitAsync(Http.Token);
        // Another request has come and gone meanwhile; an answer that did not wait would have come first.
        (await server.Client.PostAsync("/documents", Http.Raw(""), Http.Token)).Dispose();
        Assert.False(answer.IsCompleted);
        Assert.False(server.Services.GetRequiredService<DocumentReception>().ReceiveAsync(new SubmittedDocument { Body = "x"u8.ToArray() }, Http.Token).IsCompleted);
        durable.SetResult();
        using var response = await answer;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Text_in_json_is_utf8_whatever_was_declared_and_base64_is_the_bytes_as_they_were()
    {
        await using var server = await IntakeServer.StartAsync();
        using var text = await server.Client.PostAsync(
            "/documents", Http.Json("""{"contentType":"text/html; charset=windows-1252","body":"<p>caf\u00e9 \ud83d\ude00</p>"}"""), Http.Token);
        using var bytes = await server.Client.PostAsync(
            "/documents", Http.Json($$"""{"charset":"windows-1252","bodyBase64":"{{Convert.ToBase64String([0x63, 0xE9])}}"}"""), Http.Token);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (text.StatusCode, bytes.StatusCode));
        Assert.Equal(["utf-8", "windows-1252"], server.Intake.Documents.Select(static d => d.Origin.Charset!));
        Assert.Equal("<p>café 😀</p>"u8.ToArray(), server.Intake.Documents.First().Body.Bytes);
        Assert.Equal([0x63, 0xE9], server.Intake.Documents.Last().Body.Bytes);
    }

    [Theory]
    [InlineData("""{"url":"https://example.org/"}""", "body", "'body' is missing")]
    [InlineData("""{"body":"x","titel":"y"}""", "titel", "no field 'titel'")]
    [InlineData("{\"body\":\"x\",\n\"url\":5}", "url", "Line 2: The field 'url' must be text")]
    [InlineData("{\n\"body\":[]}", "body", "Line 2: The field 'body' must be text")]
    [InlineData("""{"bodyBase64":"%%%"}""", "bodyBase64", "bytes in base64")]
    [InlineData("""{"body":"x","fetchedAt":"yesterday"}""", "fetchedAt", "a time as text")]
    [InlineData("""{"body":"x","bodyBase64":"eA=="}""", "body", "Both")]
    [InlineData("""{"body":"x","body":"y"}""", "body", "twice")]
    [InlineData("""{"body":"\ud800"}""", "body", "surrogate")]
    [InlineData("{\"body\":\"x\"", "body", "not valid JSON")]
    [InlineData("{\"body\":\"x\"} x", "body", "not valid JSON")]
    [InlineData("[]", "body", "must be a JSON object")]
    [InlineData("null", "body", "JSON object")]
    [InlineData("", "body", "not valid JSON")]
    public async Task A_malformed_submission_is_refused_naming_field_and_line(string json, string input, string message)
    {
        await using var server = await IntakeServer.StartAsync();
        var problem = await RefusedAsync(server, Http.Json(json), 400, RejectionReason.InvalidSubmission);
        Assert.Equal(input, (string?)problem["input"]);
        Assert.Contains(message, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_is_not_utf8_is_refused()
    {
        await using var server = await IntakeServer.StartAsync();
        await RefusedAsync(server, Http.Raw([.. "{\"body\":\"caf"u8, 0xE9, .. "\"}"u8], "application/json"), 400, RejectionReason.InvalidSubmission);
    }

    [Theory]
    [InlineData("", "text/html", 400, RejectionReason.EmptyBody)]
    [InlineData("%PDF-1.4", "text/html", 415, RejectionReason.Binary)]
    [InlineData("x", "text/html; charset=klingon", 400, RejectionReason.UnknownCharset)]
    [InlineData("x", "image/png", 415, RejectionReason.UnsupportedType)]
    public async Task A_refusal_is_a_problem_that_names_reason_and_input(string body, string type, int status, string reason)
    {
        await using var server = await IntakeServer.StartAsync();
        var problem = await RefusedAsync(server, Http.Raw(body, type), status, reason);
        Assert.Equal($"urn:ingest:problem:{reason}", (string?)problem["type"]);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.NotNull((string?)problem["title"]);
        Assert.NotNull((string?)problem["input"]);
    }

    [Fact]
    public async Task A_misspelt_header_and_a_wrong_time_are_refused()
    {
        await using var server = await IntakeServer.StartAsync();
        var misspelt = await RefusedAsync(server, Http.Raw("x", "text/plain", ("X-Ingest-Urll", "a")), 400, RejectionReason.InvalidSubmission);
        Assert.Equal("X-Ingest-Urll", (string?)misspelt["input"]);
        var time = await RefusedAsync(server, Http.Raw("x", "text/plain", ("X-Ingest-Fetched-At", "noon")), 400, RejectionReason.InvalidSubmission);
        Assert.Equal("X-Ingest-Fetched-At", (string?)time["input"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_30_MB_is_too_large_with_and_without_a_declared_length(bool declared)
    {
        await using var server = await IntakeServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents")
        {
            Content = Http.Raw(Encoding.ASCII.GetBytes(new string('a', 30_000_000)), "text/plain"),
        };
        request.Headers.TransferEncodingChunked = declared ? null : true;
        using var response = await server.Client.SendAsync(request, Http.Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(RejectionReason.TooLarge, (string?)(await response.ReadJsonAsync())["reason"]);
        Assert.Empty(server.Intake.Documents);
    }

    [Fact]
    public async Task A_gzip_bomb_is_stopped_while_it_unpacks()
    {
        await using var server = await IntakeServer.StartAsync(("Intake:MaxBodyBytes", "1048576"));
        // 150 MB in less than the bound: unpacked whole, it would show in what is allocated.
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = Encoding.ASCII.GetBytes(new string(' ', 1_048_576));
            for (var i = 0; i < 150; i++)
                await gzip.WriteAsync(zeros, Http.Token);
        }
        Assert.True(bomb.Length < 1_048_576);
        var before = GC.GetTotalAllocatedBytes();
        await RefusedAsync(server, Http.Raw(bomb.ToArray(), "text/html", ("Content-Encoding", "gzip")), 413, RejectionReason.TooLarge);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public async Task Packed_bodies_are_unpacked_and_damaged_or_unknown_ones_refused()
    {
        await using var server = await IntakeServer.StartAsync();
        var page = Encoding.UTF8.GetBytes(Http.Page);
        await RefusedAsync(server, Http.Raw(page, "text/html", ("Content-Encoding", "gzip")), 400, RejectionReason.DamagedBody);
        await RefusedAsync(server, Http.Raw(page, "text/html", ("Content-Encoding", "zstd")), 415, RejectionReason.UnsupportedType);
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await brotli.WriteAsync(page, Http.Token);
        using var response = await server.Client.PostAsync("/documents", Http.Raw(packed.ToArray(), "text/html", ("Content-Encoding", "br")), Http.Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(page, Assert.Single(server.Intake.Documents).Body.Bytes);
    }

    [Fact]
    public async Task An_intake_that_is_away_is_a_503_with_Retry_After()
    {
        await using var server = await IntakeServer.StartAsync();
        server.Intake.Before = static (_, _) => throw new IntakeUnavailableException("The disk is full: free some space.");
        using var response = await server.Client.PostAsync("/documents", Http.Raw(Http.Page), Http.Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("disk is full", (string?)(await response.ReadJsonAsync())["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"url":"https://user:s3cret@example.org/"}""", 400, RejectionReason.InvalidUrl)]
    [InlineData("""{"url":"ftp://example.org/"}""", 400, RejectionReason.InvalidUrl)]
    [InlineData("""{"url":"https://example.org:25/"}""", 400, RejectionReason.InvalidUrl)]
    [InlineData("""{"url":"http://127.0.0.1/"}""", 400, RejectionReason.PrivateAddress)]
    [InlineData("""{"url":"http://localhost/"}""", 400, RejectionReason.PrivateAddress)]
    [InlineData("""{"url":"http://[::ffff:10.0.0.1]/"}""", 400, RejectionReason.PrivateAddress)]
    [InlineData("""{"url":"http://2130706433/"}""", 400, RejectionReason.PrivateAddress)]
    [InlineData("""{"url":"http://0x7f.1/"}""", 400, RejectionReason.PrivateAddress)]
    [InlineData("""{"path":"/etc/passwd"}""", 403, RejectionReason.OutsideRoots)]
    [InlineData("""{"path":"relative.html"}""", 400, RejectionReason.InvalidSubmission)]
    [InlineData("""{"source":"x"}""", 400, RejectionReason.InvalidSubmission)]
    [InlineData("""{"url":"https://example.org/","path":"/a"}""", 400, RejectionReason.InvalidSubmission)]
    [InlineData("""{"url":"https://example.org/","depth":2}""", 400, RejectionReason.InvalidSubmission)]
    public async Task A_fetch_that_can_never_work_is_refused_at_once(string json, int status, string reason)
    {
        await using var server = await IntakeServer.StartAsync();
        using var response = await server.Client.PostAsync("/fetches", Http.Json(json), Http.Token);
        Assert.Equal(status, (int)response.StatusCode);
        var problem = await response.ReadJsonAsync();
        Assert.Equal(reason, (string?)problem["reason"]);
        Assert.DoesNotContain("s3cret", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(server.Intake.Requests);
    }

    [Fact]
    public async Task A_fetch_request_is_made_durable()
    {
        await using var server = await IntakeServer.StartAsync();
        using var response = await server.Client.PostAsync("/fetches", Http.Json("""{"url":"https://example.org/a","source":"s","batch":"b"}"""), Http.Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var request = Assert.Single(server.Intake.Requests);
        Assert.Equal(("https://example.org/a", "s", "b"), (request.Url, request.Source, request.Batch));
        Assert.Equal(request.AcceptanceId, (Guid?)(await response.ReadJsonAsync())["acceptanceId"]);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> RefusedAsync(IntakeServer server, HttpContent content, int status, string reason)
    {
        using var response = await server.Client.PostAsync("/documents", content, Http.Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.ReadJsonAsync();
        Assert.Equal(reason, (string?)problem["reason"]);
        Assert.Empty(server.Intake.Documents);
        return problem;
    }

    [Theory]
    [InlineData("gzip", 0.8)]
    [InlineData("br", 0.8)]
    [InlineData("br", 0)]
    public async Task A_packed_body_that_is_cut_short_or_no_such_thing_is_damaged_and_never_half_a_page(string encoding, double kept)
    {
        var page = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5_000)));
        using var packed = new MemoryStream();
        await using (Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await stream.WriteAsync(page, Http.Token);
        var body = kept == 0 ? Encoding.UTF8.GetBytes(new string('z', 300)) : packed.ToArray()[..(int)(packed.Length * kept)];
        await using var server = await IntakeServer.StartAsync();
        await RefusedAsync(server, Http.Raw(body, "text/html", ("Content-Encoding", encoding)), 400, RejectionReason.DamagedBody);
        using var bulk = await server.Client.PostAsync("/documents/bulk", Http.Raw(body, "application/x-ndjson", ("Content-Encoding", encoding)), Http.Token);
        Assert.Contains(RejectionReason.DamagedBody, await bulk.Content.ReadAsStringAsync(Http.Token), StringComparison.Ordinal);
        Assert.Empty(server.Intake.Documents);
    }
}
