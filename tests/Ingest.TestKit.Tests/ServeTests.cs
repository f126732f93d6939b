using System.Net.Sockets;

namespace Ingest.TestKit.Tests;

[Trait("Needs", "Servers")]
public sealed class ServeTests
{
    [Fact]
    public async Task What_it_started_ends_with_it_also_when_it_is_killed_with_9()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("ingest-test-serve-").FullName, "servers");
        await using var serve = TestProcess.Start("Ingest.TestKit.dll", new Dictionary<string, string>(), "serve", file, "--until-killed");
        await Wait.UntilAsync(() => Task.FromResult(File.Exists(file) || serve.HasEnded), static done => done, TestContext.Current.CancellationToken);
        var exports = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        if (exports.Length < 3)
            Assert.Skip($"A server is missing: {serve.Error}");
        var ports = exports.Select(static line => new Uri(line[(line.IndexOf('=') + 1)..]).Port).ToList();
        foreach (var port in ports)
            Assert.True(await AnswersAsync(port), $"{port}");
        await serve.KillAsync();
        foreach (var port in ports)
            await Wait.UntilAsync(() => AnswersAsync(port), static answers => !answers, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
