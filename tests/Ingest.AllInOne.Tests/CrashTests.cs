using Ingest.AllInOne.Inbox;
using Ingest.AllInOne.Tests.Processes;
using Ingest.Sqlite;

namespace Ingest.AllInOne.Tests;

public sealed class CrashTests
{
    private const int Documents = 1000;

    [Fact]
    public async Task After_kill_9_in_the_middle_of_an_add_a_new_start_indexes_every_accepted_document_once()
    {
        using var folder = new TemporaryFolder().WithPages(Documents);
        var books = await KillInTheMiddleAsync(folder, IngestProcess.Start("add", folder.Pages, "--data", folder.Data, "--set", "Indexer:BatchSize=10"));

        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        var after = await SettledAsync(folder, static _ => true);

        Assert.Equal(books.Accepted, after.Accepted);
        Assert.Equal((after.Accepted, 0), (after.Indexed + after.Duplicate, after.Quarantined));
        await AssertBooksAndIndexAsync(folder, after.Accepted);

        // The rest of the folder, and what was there already: a second add leaves one of each.
        Assert.Equal(0, (await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data, "--json")).ExitCode);
        var (status, search) = await ReadAsync(folder);
        Assert.Equal(Documents, (long)status["indexDocuments"]!);
        Assert.Equal(Documents, (long)search["total"]!);
    }

    [Fact]
    public async Task After_kill_9_of_a_running_service_that_accepted_everything_all_is_in_the_index_and_none_twice()
    {
        using var folder = new TemporaryFolder().WithPages(Documents);
        await KillInTheMiddleAsync(
            folder,
            IngestProcess.Start("run", "--data", folder.Data, "--url", "http://127.0.0.1:0", "--add", folder.Pages,
                // Slow to index, so that all is accepted before the middle of the indexing.
                "--set", "Indexer:BatchSize=5", "--set", "Inbox:MaxInFlight=5"),
            until: static books => books.Accepted == Documents && books.Settled > 0);

        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        var after = await SettledAsync(folder, static books => books.Accepted == Documents);

        Assert.Equal((Documents, 0), (after.Indexed + after.Duplicate, after.Quarantined));
        await AssertBooksAndIndexAsync(folder, Documents);
    }

    private static async Task<InboxBooks> KillInTheMiddleAsync(TemporaryFolder folder, IngestProcess process, Func<InboxBooks, bool>? until = null)
    {
        await using (process)
        {
            await Wait.UntilAsync(() => BooksAsync(folder), until ?? (static books => books.Settled >= 50), TestContext.Current.CancellationToken);
            await process.KillAsync();
        }
        var books = await BooksAsync(folder);
        Assert.True(books.Balance);
        Assert.True(books.Open > 0, "The kill came after the end: there was nothing to recover.");
        return books;
    }

    private static Task<InboxBooks> SettledAsync(TemporaryFolder folder, Func<InboxBooks, bool> fits) => Wait.UntilAsync(
        () => BooksAsync(folder), books => books.Open == 0 && fits(books), TestContext.Current.CancellationToken);

    private static Task<InboxBooks> BooksAsync(TemporaryFolder folder)
    {
        try
        {
            return Task.FromResult(new InboxArchive(Path.Combine(folder.Data, "inbox.db")).ReadBooks());
        }
        catch (SqliteStoreException exception) when (exception.Fault is SqliteStoreFault.CannotOpen or SqliteStoreFault.OlderSchema)
        {
            // The process has not made it yet.
            return Task.FromResult(new InboxBooks(0, 0, 0, 0, 0));
        }
    }

    private static async Task AssertBooksAndIndexAsync(TemporaryFolder folder, long documents)
    {
        var (status, search) = await ReadAsync(folder);
        Assert.True((bool)status["inbox"]!["balance"]!);
        Assert.Equal(0, (long)status["inbox"]!["open"]!);
        Assert.Empty(status["quarantine"]!.AsObject());
        Assert.Equal(documents, (long)status["indexDocuments"]!);
        Assert.Equal(documents, (long)search["total"]!);
        var ids = search["hits"]!.AsArray().Select(static hit => (string)hit!["id"]!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<(System.Text.Json.Nodes.JsonNode Status, System.Text.Json.Nodes.JsonNode Search)> ReadAsync(TemporaryFolder folder) => (
        (await IngestProcess.RunAsync("status", "--data", folder.Data, "--json")).Json,
        (await IngestProcess.RunAsync("search", "harbour", "--limit", "1000", "--data", folder.Data, "--json")).Json);
}
