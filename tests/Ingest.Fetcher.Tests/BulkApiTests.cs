using System.Text;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Tests;

public sealed class BulkApiTests
{
    private static string Line(int n) => $$"""{"url":"https://example.org/{{n}}","body":"Page {{n}} of the bulk."}""";

    private static HttpContent Bulk(params string[] lines) => Http.Raw(string.Join('\n', lines), "application/x-ndjson");

    [Fact]
    public async Task Wrong_lines_in_the_middle_are_refused_alone_and_in_order()
    {
        await using var server = await IntakeServer.StartAsync(("Intake:MaxBodyBytes", "65536"));
        byte[] invalid = [.. "{\"body\":\"caf"u8, 0xE9, .. "\"}"u8];
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"{Line(1)}\r\n{{oops\n\n{Line(4)}\n"), .. invalid, (byte)'\n',
            .. Encoding.UTF8.GetBytes($"{{\"body\":\"{new string('a', 300_000)}\"}}\n{{\"url\":\"x\"}}\n{{\"body\":\"x\",\"titel\":1}}\n{Line(9)}"),
        ];
        var answers = await server.BulkAsync(Http.Raw(body, "application/x-ndjson"));
        Assert.Equal([1, 2, 4, 5, 6, 7, 8, 9], answers.Select(static a => (int)a["line"]!));
        Assert.Equal(
            ["accepted", "refused", "accepted", "refused", "refused", "refused", "refused", "accepted"], answers.Select(static a => (string)a["status"]!));
        Assert.Equal(RejectionReason.TooLarge, (string?)answers[4]["reason"]);
        Assert.Equal(RejectionReason.InvalidSubmission, (string?)answers[1]["reason"]);
        Assert.Contains("Line 7", (string?)answers[5]["message"], StringComparison.Ordinal);
        Assert.Equal("titel", (string?)answers[6]["input"]);
        Assert.Equal(["https://example.org/1", "https://example.org/4", "https://example.org/9"], server.Intake.Documents.Select(static d => d.Origin.Url!));
    }

    [Fact]
    public async Task Answers_keep_the_order_of_the_lines_when_the_intake_does_not()
    {
        await using var server = await IntakeServer.StartAsync();
        var turns = Enumerable.Range(0, 51).Select(static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        turns[50].SetResult();
        server.Intake.Before = async (call, _) =>
        {
            // Each waits for the one after it: they end in reverse.
            await turns[call].Task;
            turns[call - 1].SetResult();
        };
        var answers = await server.BulkAsync(Bulk([.. Enumerable.Range(1, 50).Select(Line)]));
        Assert.Equal(Enumerable.Range(1, 50), answers.Select(static a => (int)a["line"]!));
        Assert.Equal("https://example.org/50", server.Intake.Documents.First().Origin.Url);
    }

    [Fact]
    public async Task A_line_is_answered_while_the_client_still_sends()
    {
        await using var server = await IntakeServer.StartAsync();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port, Http.Token);
        var stream = socket.GetStream();
        await SendAsync("POST /documents/bulk HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        using var reader = new StreamReader(stream);
        for (var n = 1; n <= 3; n++)
        {
            var line = Line(n) + "\n";
            await SendAsync($"{line.Length:X}\r\n{line}\r\n");
            // The answer is there although the request has not ended; a server that kept it back would leave this waiting for ever.
            string? answer;
            do
                answer = await reader.ReadLineAsync(Http.Token);
            while (answer is not null && !answer.StartsWith('{'));
            Assert.Equal(n, (int?)JsonNode.Parse(answer!)!["line"]);
        }
        await SendAsync("0\r\n\r\n");
        Assert.EndsWith("0", (await reader.ReadToEndAsync(Http.Token)).TrimEnd(), StringComparison.Ordinal);

        async Task SendAsync(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), Http.Token);
    }

    [Fact]
    public async Task A_client_that_reads_only_after_it_sent_everything_gets_every_answer()
    {
        await using var server = await IntakeServer.StartAsync();
        var answers = await server.BulkAsync(Bulk([.. Enumerable.Range(1, 20_000).Select(Line)]));
        Assert.Equal(20_000, answers.Count);
        Assert.Equal(20_000, server.Intake.Documents.Count);
    }

    [Fact]
    public async Task A_line_of_several_megabytes_is_taken()
    {
        await using var server = await IntakeServer.StartAsync();
        var answers = await server.BulkAsync(Bulk(Line(1), $$"""{"body":"{{new string('a', 5_000_000)}}"}""", Line(3)));
        Assert.All(answers, static a => Assert.Equal("accepted", (string?)a["status"]));
        Assert.Equal(3, answers.Count);
    }

    [Fact]
    public async Task Lines_that_could_not_be_made_durable_are_said_to_be_sent_again()
    {
        await using var server = await IntakeServer.StartAsync();
        server.Intake.Before = static (call, _) =>
            call > 3 ? Task.FromException(new IntakeUnavailableException("The disk is full.")) : Task.CompletedTask;
        var answers = await server.BulkAsync(Bulk([.. Enumerable.Range(1, 10).Select(Line)]));
        Assert.Equal([.. Enumerable.Repeat("accepted", 3), .. Enumerable.Repeat("unavailable", 7)], answers.Select(static a => (string)a["status"]!));
        Assert.Contains("Send this line", (string?)answers[9]["message"], StringComparison.Ordinal);
        Assert.Equal(3, server.Intake.Documents.Count);
    }

    [Fact]
    public async Task No_more_lines_than_the_window_wait_for_the_intake()
    {
        await using var server = await IntakeServer.StartAsync(("Intake:BulkInFlight", "4"));
        var waiting = 0;
        var most = 0;
        server.Intake.Before = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref waiting));
            await Task.Yield();
            Interlocked.Decrement(ref waiting);
        };
        await server.BulkAsync(Bulk([.. Enumerable.Range(1, 500).Select(Line)]));
        Assert.InRange(most, 1, 5);
    }

    [Fact]
    public async Task When_the_client_goes_what_it_sent_is_taken_and_half_a_line_is_not()
    {
        await using var server = await IntakeServer.StartAsync();
        var durable = new TaskCompletionSource();
        server.Intake.Before = (call, _) =>
        {
            if (call == 2)
                durable.SetResult();
            return Task.CompletedTask;
        };
        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port, Http.Token);
            var body = $"{Line(1)}\n{Line(2)}\n{Line(3)}";
            await socket.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"POST /documents/bulk HTTP/1.1\r\nHost: a\r\nContent-Length: {body.Length + 100}\r\n\r\n{body}"), Http.Token);
            await durable.Task.WaitAsync(Http.Token);
        }
        // The server has noticed when it answers another request and has let go of the first.
        Assert.Single(await server.BulkAsync(Bulk(Line(9))));
        Assert.Equal(
            ["https://example.org/1", "https://example.org/2", "https://example.org/9"], server.Intake.Documents.Select(static d => d.Origin.Url!));
    }

    [Fact]
    public async Task An_empty_bulk_has_no_answers()
    {
        await using var server = await IntakeServer.StartAsync();
        Assert.Empty(await server.BulkAsync(Bulk("", " ", "")));
    }
}
