using System.Diagnostics;

namespace Ingest.TestKit.Servers;

/// <summary>
/// A server as a process group of its own. A shell watches a pipe that this process holds: when this process ends, however it ends, the pipe
/// closes and the shell stops the server, so that none is left behind.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // A start script may not pass the signal on: SERVER_PID_FILE names the file with the server's own id. $1: cleaned up afterwards; then the command. The group's id is the shell's, which setsid makes its leader.
    private const string Watchdog = """
        cleanup="$1"; shift
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        (cat <&3 >/dev/null; kill -TERM $(cat "$SERVER_PID_FILE" 2>/dev/null || echo $server) 2>/dev/null; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do kill -0 $server 2>/dev/null || break; sleep 0.5; done; sh -c "$cleanup"; kill -KILL -$$) &
        wait $server
        sh -c "$cleanup"
        kill -KILL -$$
        """;

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly string _cleanup;
    private bool _disposed;

    private ServerProcess(Process process, StreamWriter log, string cleanup)
    {
        _process = process;
        _log = log;
        _cleanup = cleanup;
    }

    internal bool HasEnded => _disposed || _process.HasExited;

    internal static ServerProcess Start(string cleanup, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, string logFile)
    {
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["sh", "-c", Watchdog, "sh", cleanup, .. command])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var log = new StreamWriter(logFile, append: true) { AutoFlush = true };
        var process = new Process { StartInfo = start };
        DataReceivedEventHandler write = (_, line) =>
        {
            lock (log)
                log.WriteLine(line.Data);
        };
        process.OutputDataReceived += write;
        process.ErrorDataReceived += write;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, log, cleanup);
    }

    /// <summary>Sends a signal to the whole group.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-s", signal, "--", $"-{_process.Id}"]) { UseShellExecute = false, RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }

    /// <summary>Stops it in good order.</summary>
    internal async Task StopAsync()
    {
        if (HasEnded)
            return;
        // One that was suspended could not hear of it.
        await SignalAsync("CONT");
        _process.StandardInput.Close();
        await WaitAsync();
    }

    /// <summary>kill -9 of all of it.</summary>
    internal async Task KillAsync()
    {
        await SignalAsync("KILL");
        await WaitAsync();
        // The shell that would have cleaned up is gone too.
        using var clean = Process.Start("sh", ["-c", _cleanup]);
        await clean.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        await StopAsync();
        _disposed = true;
        _process.Dispose();
        await _log.DisposeAsync();
    }

    private async Task WaitAsync()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(guard.Token);
    }
}
