using Ingest.TestKit;

namespace Ingest.Pipeline.Tests;

public sealed class EmbeddedIntakeTests : IntakeContract, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-intake-").FullName;
    private TestProcess _service = null!;
    private HttpClient _client = null!;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["INGEST_DATA"] = Path.Combine(_folder, "data") };

    protected override HttpClient Client => _client;

    public async ValueTask InitializeAsync()
    {
        _service = TestProcess.Start("ingest.dll", Environment, "run", "--url", "http://127.0.0.1:0");
        var line = await _service.WaitForLineAsync(static line => line.StartsWith("Search: ", StringComparison.Ordinal));
        _client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[1]) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
