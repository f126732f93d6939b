using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Ingest.TestKit.Servers;

/// <summary>Debian's RabbitMQ as a private node: its own ports, cookie, data and port mapper.</summary>
internal sealed class LocalRabbitMq : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/lib";

    private readonly string _folder;
    private readonly RabbitMqServerOptions _options;
    private readonly int[] _ports;
    private readonly bool _endsWithProcess;
    private readonly Dictionary<string, string> _environment;
    private ServerProcess _process;

    private LocalRabbitMq(string folder, RabbitMqServerOptions options, int[] ports, bool endsWithProcess)
    {
        (_folder, _options, _ports, _endsWithProcess) = (folder, options, ports, endsWithProcess);
        _environment = new(StringComparer.Ordinal)
        {
            ["HOME"] = Path.Combine(folder, "home"),
            ["RABBITMQ_NODENAME"] = $"test{ports[0]}@localhost",
            ["RABBITMQ_DIST_PORT"] = $"{ports[3]}",
            ["ERL_EPMD_PORT"] = $"{ports[4]}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
            ["SERVER_PID_FILE"] = Path.Combine(folder, "pid"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins"),
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
        };
        if (options.Tls)
            TestCertificates.Write(folder);
        _process = Start();
    }

    internal static bool IsInstalled => Program is not null;

    internal int Port => _ports[0];

    internal Uri ManagementUrl => new($"http://127.0.0.1:{_ports[1]}");

    internal int? TlsPort => _options.Tls ? _ports[5] : null;

    internal Uri? ManagementTlsUrl => _options.Tls ? new($"https://127.0.0.1:{_ports[6]}") : null;

    internal string? CaFile => _options.Tls ? Path.Combine(_folder, "ca.pem") : null;

    private static string? Program => Directory.Exists(Programs)
        ? Directory.EnumerateFiles(Programs, "rabbitmq-server", SearchOption.AllDirectories).FirstOrDefault(static file => file.Contains("/sbin/", StringComparison.Ordinal))
        : null;

    internal static async Task<LocalRabbitMq> StartAsync(RabbitMqServerOptions options, bool endsWithProcess)
    {
        if (!IsInstalled)
            throw new ServerMissingException("RabbitMQ is missing on this machine, and the test stops and starts its own: install rabbitmq-server.");
        for (var tried = 1; ; tried++)
        {
            var server = new LocalRabbitMq(Directory.CreateTempSubdirectory("ingest-test-rabbitmq-").FullName, options, FreePort.Take(7), endsWithProcess);
            try
            {
                await server.WaitUntilReadyAsync();
                return server;
            }
            catch (InvalidOperationException) when (tried < 3)
            {
                // A port was taken meanwhile.
                await server.DisposeAsync();
            }
        }
    }

    /// <summary>Runs rabbitmqctl on the node.</summary>
    internal async Task ControlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(Program)!, "rabbitmqctl"), ["-n", _environment["RABBITMQ_NODENAME"], .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        using var control = Process.Start(start)!;
        var output = control.StandardOutput.ReadToEndAsync();
        var error = await control.StandardError.ReadToEndAsync();
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
            throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)}: {await output}{error}");
    }

    internal Task SignalAsync(string signal) => _process.SignalAsync(signal);

    internal async Task KillAsync()
    {
        await _process.KillAsync();
        await _process.DisposeAsync();
    }

    internal async Task StopAsync()
    {
        await _process.StopAsync();
        await _process.DisposeAsync();
    }

    internal async Task RestartAsync()
    {
        _process = Start();
        await WaitUntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // Left to the temporary folder's own cleaning.
        }
    }

    private ServerProcess Start()
    {
        Directory.CreateDirectory(_environment["HOME"]);
        File.WriteAllLines(Path.Combine(_folder, "rabbitmq.conf"),
        [
            $"listeners.tcp.1 = 127.0.0.1:{_ports[0]}", $"management.tcp.port = {_ports[1]}", "management.tcp.ip = 127.0.0.1",
            $"prometheus.tcp.port = {_ports[2]}", "prometheus.tcp.ip = 127.0.0.1", "collect_statistics_interval = 1000", .. TlsSettings, .. _options.Settings,
        ]);
        File.WriteAllText(Path.Combine(_folder, "plugins"), "[rabbitmq_management,rabbitmq_prometheus].");
        // The port mapper is a process of its own, which the node leaves behind.
        var cleanup = $"epmd -port {_ports[4]} -kill >/dev/null 2>&1{(_endsWithProcess ? $"; rm -rf '{_folder}'" : "")}";
        return ServerProcess.Start(cleanup, [Program!], _environment, Path.Combine(_folder, "output.log"));
    }

    private IEnumerable<string> TlsSettings => !_options.Tls
        ? []
        :
        [
            $"listeners.ssl.1 = 127.0.0.1:{_ports[5]}", $"management.ssl.port = {_ports[6]}", "management.ssl.ip = 127.0.0.1",
            .. from prefix in new[] { "ssl_options", "management.ssl" }
               from file in new[] { ("cacertfile", "chain.pem"), ("certfile", "cert.pem"), ("keyfile", "key.pem") }
               select $"{prefix}.{file.Item1} = {Path.Combine(_folder, file.Item2)}",
        ];

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = ManagementUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("guest:guest")));
        // The API answers before the node takes clients: its own check says when that is so.
        await Wait.UntilAsync(() => AnswersAsync(client, "api/health/checks/port-listener/" + _ports[0]), static ready => ready, CancellationToken.None);
    }

    private async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        if (_process.HasEnded)
            throw new InvalidOperationException($"RabbitMQ ended: {await File.ReadAllTextAsync(Path.Combine(_folder, "output.log"))}");
        try
        {
            using var response = await client.GetAsync(path);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
