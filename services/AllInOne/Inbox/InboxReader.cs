using System.Text.Json;
using Ingest.Contracts;
using Ingest.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ingest.AllInOne.Inbox;

/// <summary>Reads the rows that wait for their outcome. Used by the dispatcher alone.</summary>
internal sealed class InboxReader : IDisposable
{
    private const string Columns = "a.seq, a.acceptance_id, a.kind, a.attempts, p.message, p.body, p.body_encoding, p.body_length, p.body_sha256";

    private readonly SqliteDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _after;
    private readonly SqliteCommand _one;

    public InboxReader(SqliteDatabase database)
    {
        _database = database;
        _connection = database.OpenForReading();
        _after = Prepare($"SELECT {Columns} FROM acceptance a JOIN payload p USING (seq) WHERE a.state = 0 AND a.seq > $1 ORDER BY a.seq LIMIT $2", 2);
        _one = Prepare($"SELECT {Columns} FROM acceptance a JOIN payload p USING (seq) WHERE a.state = 0 AND a.seq = $1", 1);
    }

    /// <summary>The open rows after a sequence, in order, as far as count and bytes allow; always at least one where there is any.</summary>
    public IReadOnlyList<OpenAcceptance> ReadAfter(long sequence, int count, long bytes) => _database.Translate(() =>
    {
        _after.Parameters[0].Value = sequence;
        _after.Parameters[1].Value = count;
        var rows = new List<OpenAcceptance>();
        using var reader = _after.ExecuteReader();
        while ((rows.Count == 0 || bytes > 0) && reader.Read())
        {
            var row = Map(reader);
            bytes -= row.Bytes;
            rows.Add(row);
        }
        return rows;
    });

    /// <summary>One open row; null where its outcome is known by now.</summary>
    public OpenAcceptance? ReadOne(long sequence) => _database.Translate(() =>
    {
        _one.Parameters[0].Value = sequence;
        using var reader = _one.ExecuteReader();
        return reader.Read() ? Map(reader) : null;
    });

    public void Dispose()
    {
        _after.Dispose();
        _one.Dispose();
        _connection.Dispose();
    }

    private static OpenAcceptance Map(SqliteDataReader reader)
    {
        var message = reader.GetString(4);
        return new OpenAcceptance(reader.GetInt64(0), Guid.Parse(reader.GetString(1)), reader.GetInt32(3),
            (AcceptanceKind)reader.GetInt32(2) == AcceptanceKind.Fetch
                ? JsonSerializer.Deserialize(message, ContractsJson.Default.FetchRequested)!
                : new DocumentFetched
                {
                    Origin = JsonSerializer.Deserialize(message, InboxJson.Default.DocumentOrigin)!,
                    Body = new RawBody
                    {
                        Bytes = reader.GetFieldValue<byte[]>(5),
                        Encoding = reader.GetString(6),
                        Length = reader.GetInt32(7),
                        Sha256 = reader.GetString(8),
                    },
                });
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }
}
