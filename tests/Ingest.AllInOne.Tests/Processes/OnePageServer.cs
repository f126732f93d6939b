using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ingest.AllInOne.Tests.Processes;

/// <summary>Answers every request on a port of loopback with one page.</summary>
internal sealed class OnePageServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _answering;

    private OnePageServer(byte[] page, string contentType)
    {
        _listener.Start();
        _answering = AnswerAsync(page, contentType);
    }

    /// <summary>An address that it answers.</summary>
    public string Url => $"http://{_listener.LocalEndpoint}/page";

    public static OnePageServer Start(byte[] page, string contentType) => new(page, contentType);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _answering;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync(byte[] page, string contentType)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
                {
                }
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: {page.Length}\r\nConnection: close\r\n\r\n"), _stop.Token);
                await stream.WriteAsync(page, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
