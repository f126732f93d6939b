namespace Ingest.TestKit.Servers;

/// <summary>Elasticsearch from a folder on this machine, with its own port, data and configuration.</summary>
internal sealed class LocalElasticsearch : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ElasticsearchServerOptions _options;
    private readonly int[] _ports;
    private readonly bool _endsWithProcess;
    private ServerProcess _process;

    private LocalElasticsearch(string folder, ElasticsearchServerOptions options, int[] ports, bool endsWithProcess)
    {
        (_folder, _options, _ports, _endsWithProcess) = (folder, options, ports, endsWithProcess);
        Password = options.Security ? $"secret-{Guid.NewGuid():N}" : null;
        CaFile = options.Tls ? Path.Combine(folder, "config", "ca.pem") : null;
        Copy(Path.Combine(Home!, "config"), Path.Combine(folder, "config"));
        if (options.Tls)
            TestCertificates.Write(Path.Combine(folder, "config"));
        _process = Start();
    }

    internal static bool IsInstalled => Home is not null && HasJava;

    internal Uri Url => new($"{(_options.Tls ? "https" : "http")}://127.0.0.1:{_ports[0]}");

    internal string? Password { get; }

    internal string? CaFile { get; }

    private static bool HasJava => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(static folder => File.Exists(Path.Combine(folder, "java")));

    private static string? Home
    {
        get
        {
            if (Environment.GetEnvironmentVariable("INGEST_TEST_ELASTICSEARCH_HOME") is { Length: > 0 } named)
                return File.Exists(Path.Combine(named, "bin", "elasticsearch")) ? named : null;
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
                folder = folder.Parent;
            var beside = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "elasticsearch") : null;
            return beside is not null && File.Exists(Path.Combine(beside, "bin", "elasticsearch")) ? beside : null;
        }
    }

    internal static async Task<LocalElasticsearch> StartAsync(ElasticsearchServerOptions options, bool endsWithProcess)
    {
        if (!IsInstalled)
            throw new ServerMissingException("Elasticsearch or Java 17 is missing on this machine, and the test starts its own: name a folder with bin/elasticsearch in INGEST_TEST_ELASTICSEARCH_HOME, install openjdk-17-jre-headless.");
        for (var tried = 1; ; tried++)
        {
            var server = new LocalElasticsearch(Directory.CreateTempSubdirectory("ingest-test-elasticsearch-").FullName, options, FreePort.Take(2), endsWithProcess);
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
        List<string> command = [Path.Combine(Home!, "bin", "elasticsearch"), $"-Ehttp.port={_ports[0]}", $"-Etransport.port={_ports[1]}", $"-Ecluster.name=test-{_ports[0]}"];
        if (_options.Security)
            command.Add("-Expack.security.enabled=true");
        if (_options.Tls)
            command.AddRange(["-Expack.security.http.ssl.enabled=true", "-Expack.security.http.ssl.certificate=cert.pem", "-Expack.security.http.ssl.key=key.pem"]);
        command.AddRange(_options.Settings.Select(static setting => $"-E{setting}"));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ES_PATH_DATA"] = Path.Combine(_folder, "data"),
            ["ES_PATH_CONF"] = Path.Combine(_folder, "config"),
            ["ES_JAVA_OPTS"] = "-Xms512m -Xmx512m",
        };
        if (Password is not null)
            environment["ELASTIC_PASSWORD"] = Password;
        return ServerProcess.Start(_endsWithProcess ? $"rm -rf '{_folder}'" : "true", command, environment, Path.Combine(_folder, "output.log"));
    }

    private async Task WaitUntilReadyAsync()
    {
        // Whether it answers at all is asked here; whom to trust is what the tests ask.
        using var handler = new SocketsHttpHandler();
#pragma warning disable CA5359, MA0039 // A server on this machine that this process has just started.
        handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359, MA0039
        using var client = new HttpClient(handler) { BaseAddress = Url };
        // It answers before the user's password is set: only one who is let in finds it ready.
        if (Password is not null)
            client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"elastic:{Password}")));
        await Wait.UntilAsync(() => AnswersAsync(client), static ready => ready, CancellationToken.None);
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        if (_process.HasEnded)
            throw new InvalidOperationException($"Elasticsearch ended: {await File.ReadAllTextAsync(Path.Combine(_folder, "output.log"))}");
        try
        {
            using var response = await client.GetAsync("/");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
