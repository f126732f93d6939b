using Microsoft.Data.Sqlite;

namespace Ingest.Sqlite;

/// <summary>One SQLite file: how it is opened, which schema it has, what its errors mean.</summary>
public sealed class SqliteDatabase
{
    private readonly string _path;
    private readonly SqliteSchema _schema;
    private readonly bool _fullSync;
    private readonly TimeSpan _busyTimeout;

    /// <summary>Names the file; nothing is opened yet.</summary>
    /// <param name="path">The file; it is made where it is missing.</param>
    /// <param name="schema">The schema that this program knows.</param>
    /// <param name="fullSync">
    /// Whether a commit survives a power cut (<c>synchronous=FULL</c>), not only the end of the process (<c>NORMAL</c>); see
    /// https://www.sqlite.org/pragma.html#pragma_synchronous.
    /// </param>
    /// <param name="busyTimeout">How long to wait for another process's lock, in whole seconds; 30 s without a value.</param>
    public SqliteDatabase(string path, SqliteSchema schema, bool fullSync, TimeSpan? busyTimeout = null)
    {
        _busyTimeout = busyTimeout ?? TimeSpan.FromSeconds(30);
        _path = path;
        _schema = schema;
        _fullSync = fullSync;
    }

    public string Path => _path;

    /// <summary>Opens the file for writing, in WAL mode, and brings its schema up to date.</summary>
    /// <param name="examine">Asked before the schema of a file that is no newer than this program is brought up to date; what it throws leaves the file as it is.</param>
    /// <exception cref="SqliteStoreException">It cannot be opened, or a newer program wrote it.</exception>
    public SqliteConnection OpenForWriting(Action<SqliteConnection>? examine = null) => Translate(() =>
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            Execute(connection, "PRAGMA journal_mode=WAL");
            Execute(connection, $"PRAGMA synchronous={(_fullSync ? "FULL" : "NORMAL")}");
            _schema.Migrate(connection, _path, examine);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Opens the file beside a writer. It must exist.</summary>
    /// <param name="examine">Asked before an older schema is refused: the file may need another remedy than a new schema.</param>
    /// <exception cref="SqliteStoreException">It cannot be opened, or its schema is not the one that this program knows.</exception>
    public SqliteConnection OpenForReading(Action<SqliteConnection>? examine = null) => Translate(() =>
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        try
        {
            Execute(connection, "PRAGMA query_only=ON");
            _schema.Check(connection, _path, examine);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs work on this file and turns SQLite's errors into ones that name the file and the remedy.</summary>
    /// <exception cref="SqliteStoreException">SQLite refused.</exception>
    public T Translate<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw SqliteStoreException.From(exception, _path);
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        // Pooling would keep files open after a test or a verb is done with them.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)_busyTimeout.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout={(int)_busyTimeout.TotalMilliseconds}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
