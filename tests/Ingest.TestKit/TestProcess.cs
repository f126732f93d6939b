using System.Diagnostics;
using System.Text;

namespace Ingest.TestKit;

/// <summary>A built program as a process of its own, as users and orchestrators run it.</summary>
public sealed class TestProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Lock _lock = new();
    private readonly List<(Func<string, bool> Fits, TaskCompletionSource<string> Seen)> _watched = [];
    private readonly Task _reading;

    private TestProcess(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Whoever runs the tests may have settings of their own.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("INGEST_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _reading = Task.WhenAll(ReadAsync(_process.StandardOutput, _output), ReadAsync(_process.StandardError, _error));
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>What it wrote to standard error so far.</summary>
    public string Error
    {
        get
        {
            lock (_lock)
                return _error.ToString();
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="assembly">Its file in the folder of the tests: <c>ingest.dll</c>.</param>
    /// <param name="environment">Variables beside this process's own, of which those named INGEST_ are left out.</param>
    /// <param name="arguments">Its command line.</param>
    public static TestProcess Start(string assembly, IReadOnlyDictionary<string, string> environment, params string[] arguments) => new(assembly, arguments, environment);

    /// <summary>Waits for a line on either stream.</summary>
    public async Task<string> WaitForLineAsync(Func<string, bool> fits)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _watched.Add((fits, seen));
            foreach (var line in $"{_output}{_error}".Split('\n').Where(fits))
                seen.TrySetResult(line);
        }
        var ended = _process.WaitForExitAsync();
        return await Task.WhenAny(seen.Task, ended).WaitAsync(Wait.HangGuard) == seen.Task
            ? await seen.Task
            : throw new InvalidOperationException($"It ended with {_process.ExitCode}: {Error}");
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> WaitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Wait.HangGuard);
        await _reading;
        return (_process.ExitCode, _output.ToString(), _error.ToString());
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Wait.HangGuard);
    }

    /// <summary>SIGTERM, as an orchestrator stops it; returns when it has ended.</summary>
    public async Task<(int ExitCode, string Output, string Error)> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-s", "TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader, StringBuilder text)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_lock)
            {
                text.Append(line).Append('\n');
                foreach (var (fits, seen) in _watched)
                {
                    if (fits(line))
                        seen.TrySetResult(line);
                }
            }
        }
    }
}
