using Ingest.Search.Elasticsearch;

namespace Ingest.Search.Tests;

[Trait("Needs", "Servers")]
public sealed class ElasticsearchDocumentIndexTests : DocumentIndexContract, IAsyncLifetime
{
    private ElasticsearchOptions _options = null!;
    private ElasticsearchDocumentIndex _index = null!;

    protected override IDocumentIndex Index => _index;

    protected override Task RefreshAsync() => _index.RefreshAsync(Token);

    public async ValueTask InitializeAsync()
    {
        _options = new ElasticsearchOptions { Url = "http://127.0.0.1:19200", Alias = $"test-{Guid.NewGuid():N}" };
        using var setup = new ElasticsearchSetup(_options, TimeProvider.System);
        foreach (var step in await setup.PlanAsync(null, Token))
            await step.DoAsync(Token);
        _index = new ElasticsearchDocumentIndex(_options, TimeProvider.System);
    }

    public ValueTask DisposeAsync()
    {
        _index.Dispose();
        return ValueTask.CompletedTask;
    }
}
