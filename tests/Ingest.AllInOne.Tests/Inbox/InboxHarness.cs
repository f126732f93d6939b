using Ingest.AllInOne.Inbox;
using Ingest.AllInOne.Tests.Processes;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Ingest.Messaging;
using Ingest.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.AllInOne.Tests.Inbox;

/// <summary>The inbox on a real file and a real in-memory bus, with one stage behind it that does what the test says.</summary>
internal sealed class InboxHarness : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IHost _host;

    private InboxHarness(TemporaryFolder folder, IHost host)
    {
        _folder = folder;
        _host = host;
    }

    public IServiceProvider Services => _host.Services;

    public InboxArchive Archive => Services.GetRequiredService<InboxArchive>();

    public IDocumentIntake Intake => Services.GetRequiredService<IDocumentIntake>();

    /// <summary>Builds it; nothing runs before <see cref="StartAsync"/>, but acceptances are written.</summary>
    public static InboxHarness Create(Func<StageStub.Work, Task> stage, InboxOptions? options = null)
    {
        var folder = new TemporaryFolder();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var file = Path.Combine(folder.Path, "inbox.db");
        builder.Services.AddLogging();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options ?? new InboxOptions());
        builder.Services.AddSingleton(new SqliteDatabase(file, InboxSchema.Schema, fullSync: true));
        builder.Services.AddSingleton<InboxWriter>();
        builder.Services.AddSingleton(static provider =>
        {
            provider.GetRequiredService<InboxWriter>();
            return new InboxReader(provider.GetRequiredService<SqliteDatabase>());
        });
        builder.Services.AddSingleton<InboxDispatcher>();
        builder.Services.AddSingleton<InboxSettlement>();
        builder.Services.AddSingleton(new InboxArchive(file));
        builder.Services.AddSingleton<IDocumentIntake, InboxIntake>();
        builder.Services.AddSingleton(stage);
        builder.Services.AddInMemoryBus(
            static bus =>
            {
                bus.AddConsumer<StageStub>();
                bus.AddConsumer<FetcherStub>();
                bus.AddConsumer<DocumentRejectedConsumer>();
                bus.AddConsumer<StageFaultConsumer>();
            },
            TimeSpan.FromSeconds(5));
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<InboxDispatcher>());
        var host = builder.Build();
        // Makes the file.
        host.Services.GetRequiredService<InboxWriter>();
        return new InboxHarness(folder, host);
    }

    public Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public Task AcceptAsync(DocumentFetched document) => Intake.AcceptAsync(document, TestContext.Current.CancellationToken);

    public Task<InboxBooks> UntilSettledAsync() => Wait.UntilAsync(
        () => Task.FromResult(Archive.ReadBooks()), static books => books.Open == 0, TestContext.Current.CancellationToken);

    /// <summary>Closes a document as the index would.</summary>
    public Task CloseAsync(Guid acceptanceId) =>
        Services.GetRequiredService<InboxSettlement>().CloseAsync([(acceptanceId, AcceptanceState.Indexed)], TestContext.Current.CancellationToken);

    /// <summary>Runs a statement on the inbox file, from beside.</summary>
    public long Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(_folder.Path, "inbox.db"),
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>A small document with ids of its own.</summary>
    public static DocumentFetched Document(Guid? acceptanceId = null) => new()
    {
        Origin = new DocumentOrigin
        {
            DocumentId = Guid.NewGuid().ToString("N"),
            AcceptanceId = acceptanceId ?? Guid.CreateVersion7(),
            Source = "wire",
            Batch = "b",
            FetchedAt = DateTimeOffset.UnixEpoch,
        },
        Body = new RawBody { Bytes = [1, 2, 3], Encoding = "identity", Length = 3, Sha256 = new string('0', 64) },
    };

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
        _folder.Dispose();
    }
}
