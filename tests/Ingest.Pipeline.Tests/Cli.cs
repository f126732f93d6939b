using System.Text.Json.Nodes;
using Ingest.TestKit;

namespace Ingest.Pipeline.Tests;

/// <summary>The <c>ingest</c> command line, as a process of its own.</summary>
internal static class Cli
{
    internal static async Task<(int ExitCode, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        await using var process = TestProcess.Start("ingest.dll", environment, arguments);
        return await process.WaitAsync();
    }

    /// <summary>Runs a verb with --json and reads what it prints; exit code 1 says that something was rejected, which is an answer.</summary>
    internal static async Task<JsonNode> JsonAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(environment, [.. arguments, "--json"]);
        Assert.True(exitCode is 0 or 1, $"{exitCode}: {error}");
        return JsonNode.Parse(output)!;
    }
}
