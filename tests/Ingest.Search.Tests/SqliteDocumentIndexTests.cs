using Ingest.Search.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ingest.Search.Tests;

public sealed class SqliteDocumentIndexTests : DocumentIndexContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-index-").FullName;
    private readonly SqliteDocumentIndex _index;

    public SqliteDocumentIndexTests() => _index = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Writer, TimeSpan.FromSeconds(1));

    protected override IDocumentIndex Index => _index;

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_reader_beside_the_writer_sees_every_commit_and_cannot_write()
    {
        using var reader = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Reader);
        await WriteAsync(Document("a", "first"));
        Assert.Equal(1, (await reader.SearchAsync(new SearchRequest { Text = "first" }, Token)).Total);
        await WriteAsync(Document("b", "first"));
        Assert.Equal(2, (await reader.SearchAsync(new SearchRequest { Text = "first" }, Token)).Total);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.WriteAsync([Document("c", "x")], Token));
    }

    [Fact]
    public async Task A_search_does_not_wait_for_a_write()
    {
        await WriteAsync(Document("a", "first"));
        using var connection = OpenRaw("index.db");
        using var transaction = Begin(connection);
        Execute(connection, "DELETE FROM documents", transaction);
        Assert.Equal("a", await FindAsync("first"));
    }

    [Fact]
    public async Task A_write_that_waits_too_long_for_another_process_can_be_tried_again()
    {
        await WriteAsync(Document("a", "first"));
        using (var connection = OpenRaw("index.db"))
        using (Begin(connection))
            await Assert.ThrowsAsync<IndexUnavailableException>(() => Index.WriteAsync([Document("b", "first")], Token));
        Assert.Equal([WriteOutcome.Created], await WriteAsync(Document("b", "first")));
    }

    [Fact]
    public async Task What_is_written_survives_the_end_of_the_process()
    {
        await WriteAsync(Document("a", "first"));
        File.Copy(PathOf("index.db"), PathOf("copy.db"));
        File.Copy(PathOf("index.db-wal"), PathOf("copy.db-wal"));
        using var copy = new SqliteDocumentIndex(PathOf("copy.db"), IndexMode.Writer);
        Assert.Equal(1, (await copy.SearchAsync(new SearchRequest { Text = "first" }, Token)).Total);
        Assert.Empty(await copy.CheckAsync(Token));
    }

    [Fact]
    public async Task A_batch_that_fails_in_the_middle_leaves_nothing()
    {
        await WriteAsync(Document("a", "first"));
        using (var connection = OpenRaw("index.db"))
            Execute(connection, "CREATE TRIGGER fail BEFORE INSERT ON documents WHEN new.id = 'c' BEGIN SELECT RAISE(ABORT, 'no'); END");
        await Assert.ThrowsAsync<IndexSetupException>(() => Index.WriteAsync([Document("a", "changed", 2), Document("b", "first"), Document("c", "first")], Token));
        Assert.Equal("a", await FindAsync("first"));
        Assert.Equal(1, (await Index.StatusAsync(Token)).Documents);
        Assert.Empty(await _index.CheckAsync(Token));
        Assert.Equal([WriteOutcome.Created], await WriteAsync(Document("b", "first")));
    }

    [Fact]
    public async Task Many_changes_of_the_same_documents_leave_no_trace_of_the_old_ones()
    {
        for (var version = 1; version <= 30; version++)
            await WriteAsync([.. Enumerable.Range(0, 20).Select(number => Document($"{number}", $"common v{version}", version))]);
        Assert.Equal(20, (await Index.SearchAsync(new SearchRequest { Text = "common" }, Token)).Total);
        Assert.Equal(20, (await Index.SearchAsync(new SearchRequest { Text = "v30" }, Token)).Total);
        Assert.Equal(0, (await Index.SearchAsync(new SearchRequest { Text = "v29" }, Token)).Total);
        Assert.Empty(await _index.CheckAsync(Token));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await WriteAsync(Document("a", "first"));
        using (var connection = OpenRaw("index.db"))
            Execute(connection, "PRAGMA user_version=99");
        using var writer = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Writer);
        using var reader = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Reader);
        Assert.Contains("newer", (await Assert.ThrowsAsync<IndexSetupException>(() => writer.WriteAsync([Document("b", "x")], Token))).Message);
        Assert.Contains("newer", (await Assert.ThrowsAsync<IndexSetupException>(() => reader.StatusAsync(Token))).Message);
    }

    [Fact]
    public async Task A_file_made_with_another_analysis_is_refused()
    {
        await WriteAsync(Document("a", "first"));
        using (var connection = OpenRaw("index.db"))
            Execute(connection, "UPDATE totals SET analysis = 99");
        using var writer = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Writer);
        using var reader = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Reader);
        Assert.Contains("index revision 99", (await Assert.ThrowsAsync<IndexSetupException>(() => writer.WriteAsync([Document("b", "x")], Token))).Message);
        Assert.Contains("index revision 99", (await Assert.ThrowsAsync<IndexSetupException>(() => reader.StatusAsync(Token))).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_file_of_a_version_that_knew_no_names_is_refused_with_the_remedy_and_not_searched_in_vain(int schema)
    {
        await WriteAsync(Document("a", "first"));
        using (var connection = OpenRaw("index.db"))
        {
            Execute(connection, $"DROP TABLE IF EXISTS name_words; UPDATE totals SET analysis = 1; PRAGMA user_version = {schema}");
            if (schema < 2)
                Execute(connection, "DROP TABLE names");
        }
        using var writer = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Writer);
        using var reader = new SqliteDocumentIndex(PathOf("index.db"), IndexMode.Reader);
        foreach (var refused in new Func<Task>[] { () => reader.SearchAsync(new SearchRequest { Text = "x" }, Token), () => writer.SearchAsync(new SearchRequest { People = ["x"] }, Token), () => writer.WriteAsync([Document("b", "x")], Token) })
        {
            var message = (await Assert.ThrowsAsync<IndexSetupException>(refused)).Message;
            Assert.Contains("index.db", message, StringComparison.Ordinal);
            Assert.Contains("filled from the inbox", message, StringComparison.Ordinal);
        }
        // It was left as it is, for the version that made it.
        using var after = OpenRaw("index.db");
        using var command = after.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        Assert.Equal((long)schema, await command.ExecuteScalarAsync(Token));
    }

    [Fact]
    public async Task A_damaged_file_is_named_with_a_remedy()
    {
        await File.WriteAllTextAsync(PathOf("bad.db"), new string('z', 10_000), Token);
        using var index = new SqliteDocumentIndex(PathOf("bad.db"), IndexMode.Writer);
        Assert.Contains("bad.db", (await Assert.ThrowsAsync<IndexSetupException>(() => index.WriteAsync([Document("a", "x")], Token))).Message);
        var problem = Assert.Single(await index.CheckAsync(Token));
        Assert.Contains("bad.db", problem.Message);
        Assert.Contains("move", problem.Remedy);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_fault_of_the_setup()
    {
        // A file where the folder should be: that stops a superuser too, whom permissions do not.
        await File.WriteAllTextAsync(PathOf("file"), "", Token);
        using var writer = new SqliteDocumentIndex(Path.Combine(PathOf("file"), "index.db"), IndexMode.Writer);
        using var reader = new SqliteDocumentIndex(PathOf("missing.db"), IndexMode.Reader);
        await Assert.ThrowsAsync<IndexSetupException>(() => writer.WriteAsync([Document("a", "x")], Token));
        await Assert.ThrowsAsync<IndexSetupException>(() => reader.StatusAsync(Token));
        Assert.False(File.Exists(PathOf("missing.db")));
    }

    [Fact]
    public async Task A_check_finds_tables_that_disagree()
    {
        await WriteAsync(Document("a", "x"), Document("b", "x"));
        Assert.Empty(await _index.CheckAsync(Token));
        using (var connection = OpenRaw("index.db"))
            Execute(connection, "DELETE FROM terms WHERE rowid = 1");
        Assert.Contains("1 in the word index", Assert.Single(await _index.CheckAsync(Token)).Message);
    }

    [Fact]
    public async Task A_cancelled_write_changes_nothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Index.WriteAsync([Document("a", "x")], source.Token));
        Assert.Equal(0, (await Index.StatusAsync(Token)).Documents);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private SqliteConnection OpenRaw(string name)
    {
        var connection = new SqliteConnection($"Data Source={PathOf(name)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteTransaction Begin(SqliteConnection connection) => connection.BeginTransaction();

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
