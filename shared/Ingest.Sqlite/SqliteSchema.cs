using Microsoft.Data.Sqlite;

namespace Ingest.Sqlite;

/// <summary>The versions of a file's schema: migration n takes it from version n to n + 1. The version lies in <c>PRAGMA user_version</c>.</summary>
/// <param name="migrations">SQL scripts in order; a released one never changes.</param>
public sealed class SqliteSchema(params string[] migrations)
{
    /// <summary>The version that this program reads and writes.</summary>
    public int Version => migrations.Length;

    internal void Migrate(SqliteConnection connection, string path, Action<SqliteConnection>? examine)
    {
        var found = ReadExamined(connection, path, examine);
        for (var version = found; version < migrations.Length; version++)
        {
            using var transaction = connection.BeginTransaction();
            // Another process may have migrated while this one waited for the lock.
            if (Read(connection, transaction) != version)
                continue;
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"{migrations[version]}\n;PRAGMA user_version={version + 1}";
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    internal void Check(SqliteConnection connection, string path, Action<SqliteConnection>? examine)
    {
        var found = ReadExamined(connection, path, examine);
        if (found < migrations.Length)
        {
            throw new SqliteStoreException(SqliteStoreFault.OlderSchema,
                $"{path} has schema version {found}, this program needs {migrations.Length}: start 'ingest run' once on this data folder, it migrates at start.");
        }
    }

    // The version, of a file that may be used so far.
    private int ReadExamined(SqliteConnection connection, string path, Action<SqliteConnection>? examine)
    {
        var found = Read(connection);
        ThrowIfNewer(found, path);
        // An empty file has nothing to examine.
        if (found > 0)
            examine?.Invoke(connection);
        return found;
    }

    private void ThrowIfNewer(int found, string path)
    {
        if (found > migrations.Length)
        {
            throw new SqliteStoreException(SqliteStoreFault.NewerSchema,
                $"{path} was written by a newer version of ingest (schema {found}, this program knows up to {migrations.Length}): update ingest, or choose another folder with --data.");
        }
    }

    private static int Read(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar());
    }
}
