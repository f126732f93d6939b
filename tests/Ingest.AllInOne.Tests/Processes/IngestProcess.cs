using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.AllInOne.Tests.Processes;

/// <summary>The built <c>ingest</c> as a process of its own, as users and scripts run it.</summary>
internal sealed partial class IngestProcess : IAsyncDisposable
{
    /// <summary>Only for a process that hangs; nothing is timed by it.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<string> _output;
    private readonly Task _errors;

    private IngestProcess(IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ingest.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Whoever runs the tests may have settings of their own.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("INGEST_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        _process = Process.Start(start)!;
        _process.StandardInput.BaseStream.Write(input.Span);
        _process.StandardInput.Close();
        _output = ReadOutputAsync();
        _errors = ReadErrorsAsync();
    }

    /// <summary>The API of a process that <see cref="RunServiceAsync"/> started.</summary>
    public HttpClient Client { get => field ?? throw new InvalidOperationException("It is no service."); private set; }

    /// <summary>Starts a verb and leaves it running.</summary>
    public static IngestProcess Start(params string[] arguments) => new(arguments);

    /// <summary>Starts <c>ingest run</c> on a free port and waits until it says where it answers.</summary>
    public static async Task<IngestProcess> RunServiceAsync(string data, params string[] more)
    {
        var process = new IngestProcess(["run", "--data", data, "--url", "http://127.0.0.1:0", .. more]);
        var ended = process._process.WaitForExitAsync();
        if (await Task.WhenAny(process._ready.Task, ended).WaitAsync(HangGuard) == ended)
            throw new InvalidOperationException($"ingest run ended with {process._process.ExitCode}: {process._error}");
        process.Client = new HttpClient { BaseAddress = new Uri(await process._ready.Task), Timeout = HangGuard };
        return process;
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<IngestResult> RunAsync(params string[] arguments)
    {
        await using var process = new IngestProcess(arguments);
        return await process.WaitAsync();
    }

    /// <summary>Runs a verb to its end, with this on its standard input; no more than a pipe holds (64 KiB).</summary>
    public static async Task<IngestResult> RunAsync(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        await using var process = new IngestProcess(arguments, input);
        return await process.WaitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<IngestResult> WaitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(HangGuard);
        await _errors;
        return new IngestResult(_process.ExitCode, await _output, _error.ToString());
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(HangGuard);
    }

    /// <summary>Whether it ended by itself.</summary>
    public bool HasEnded => _process.HasExited;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task<string> ReadOutputAsync()
    {
        var text = new StringBuilder();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            if (ServiceAddress().Match(line) is { Success: true } match)
                _ready.TrySetResult(match.Groups["url"].Value);
        }
        return text.ToString();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
            _error.Append(line).Append('\n');
    }

    [GeneratedRegex("Search: (?<url>http://[^/]+)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ServiceAddress();
}
