namespace Ingest.Sqlite.Tests;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-sqlite-").FullName;
    private readonly SqliteSchema _first = new("CREATE TABLE a (x INTEGER)");
    private readonly SqliteSchema _second = new("CREATE TABLE a (x INTEGER)", "CREATE TABLE b (x INTEGER)");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_of_an_older_schema_is_migrated_by_a_writer_and_refused_by_a_reader()
    {
        Database(_first).OpenForWriting().Dispose();
        Assert.Equal(SqliteStoreFault.OlderSchema, Assert.Throws<SqliteStoreException>(() => Database(_second).OpenForReading()).Fault);
        Database(_second).OpenForWriting().Dispose();
        Database(_second).OpenForReading().Dispose();
    }

    [Fact]
    public void A_file_of_a_newer_schema_is_refused_by_both_and_left_alone()
    {
        Database(_second).OpenForWriting().Dispose();
        var before = File.ReadAllBytes(File_);
        Assert.Equal(SqliteStoreFault.NewerSchema, Assert.Throws<SqliteStoreException>(() => Database(_first).OpenForWriting()).Fault);
        Assert.Equal(SqliteStoreFault.NewerSchema, Assert.Throws<SqliteStoreException>(() => Database(_first).OpenForReading()).Fault);
        Assert.Equal(before, File.ReadAllBytes(File_));
    }

    [Fact]
    public void What_is_no_database_is_named_with_the_remedy()
    {
        File.WriteAllText(File_, new string('x', 8_192));
        var exception = Assert.Throws<SqliteStoreException>(() => Database(_first).OpenForWriting());
        Assert.Equal(SqliteStoreFault.Damaged, exception.Fault);
        Assert.Contains(File_, exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public void A_reader_cannot_write()
    {
        Database(_first).OpenForWriting().Dispose();
        var database = Database(_first);
        using var connection = database.OpenForReading();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO a VALUES (1)";
        Assert.Equal(SqliteStoreFault.ReadOnly, Assert.Throws<SqliteStoreException>(() => database.Translate(command.ExecuteNonQuery)).Fault);
    }

    private string File_ => Path.Combine(_folder, "test.db");

    private SqliteDatabase Database(SqliteSchema schema) => new(File_, schema, fullSync: false, TimeSpan.FromSeconds(1));
}
