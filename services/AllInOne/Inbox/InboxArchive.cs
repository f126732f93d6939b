using Ingest.AllInOne.Quarantine;
using Ingest.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ingest.AllInOne.Inbox;

/// <summary>Reads the inbox beside whoever writes it: books, batches, quarantine. Each call opens the file anew; they are rare.</summary>
public sealed class InboxArchive
{
    private const string QuarantineColumns =
        "a.acceptance_id, a.document_id, a.name, a.source, q.stage, q.reason, q.message, a.attempts, a.accepted_at, q.rejected_at, p.body_length, p.body_sha256";

    private const string EntryColumns =
        "a.acceptance_id, a.document_id, a.name, a.state, q.reason, q.message FROM acceptance a LEFT JOIN quarantine q USING (seq)";

    private readonly SqliteDatabase _database;

    /// <summary>Names the inbox file; nothing is opened yet.</summary>
    public InboxArchive(string path) => _database = new SqliteDatabase(path, InboxSchema.Schema, fullSync: true);

    /// <summary>The books over everything that was ever accepted.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public InboxBooks ReadBooks() => Read(
        "SELECT (SELECT count(*) FROM acceptance), (SELECT count FROM book WHERE state = 0), (SELECT count FROM book WHERE state = 1), (SELECT count FROM book WHERE state = 2), (SELECT count FROM book WHERE state = 3)",
        ToBooks).Single();

    /// <summary>The books of one batch.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public InboxBooks ReadBooks(string batch) => Read(
        "SELECT count(*), coalesce(sum(state = 0), 0), coalesce(sum(state = 1), 0), coalesce(sum(state = 2), 0), coalesce(sum(state = 3), 0) FROM acceptance WHERE batch = $1",
        ToBooks, batch).Single();

    /// <summary>How many different documents the index should hold.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public long CountIndexedDocuments() => Read(
        "SELECT count(DISTINCT document_id) FROM acceptance WHERE state IN (1, 2)", static reader => reader.GetInt64(0)).Single();

    /// <summary>When the oldest open acceptance was accepted; null where none is open.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public DateTimeOffset? ReadOldestOpen() => Read(
        "SELECT accepted_at FROM acceptance WHERE state = 0 ORDER BY seq LIMIT 1",
        static reader => (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0))).FirstOrDefault();

    /// <summary>The acceptances of one batch in their order.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<AcceptanceEntry> ReadBatch(string batch, int limit) => Read(
        $"SELECT {EntryColumns} WHERE a.batch = $1 ORDER BY seq LIMIT $2", ToEntry, batch, limit);

    /// <summary>What was quarantined of one batch, in the order of acceptance.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<AcceptanceEntry> ReadQuarantinedOf(string batch, int limit) => Read(
        $"SELECT {EntryColumns} WHERE a.batch = $1 AND a.state = 3 ORDER BY seq LIMIT $2", ToEntry, batch, limit);

    /// <summary>The quarantine, newest first.</summary>
    /// <param name="reason">Only this reason; null for all.</param>
    /// <param name="stage">Only this stage; null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<QuarantineEntry> ReadQuarantine(string? reason, string? stage, int limit) => Read(
        $"SELECT {QuarantineColumns} FROM quarantine q JOIN acceptance a USING (seq) LEFT JOIN payload p USING (seq) WHERE ($1 IS NULL OR q.reason = $1) AND ($2 IS NULL OR q.stage = $2) ORDER BY seq DESC LIMIT $3",
        static reader => ToQuarantine(reader, null), reason, stage, limit);

    /// <summary>How many are quarantined by reason.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<KeyValuePair<string, long>> CountQuarantine() => Read(
        "SELECT reason, count(*) FROM quarantine GROUP BY reason ORDER BY 2 DESC, 1",
        static reader => KeyValuePair.Create(reader.GetString(0), reader.GetInt64(1)));

    /// <summary>One quarantined document, by acceptance id or document id or a beginning of one of at least 6 characters.</summary>
    /// <returns>Every one that fits, at most ten.</returns>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<QuarantineEntry> FindQuarantine(string id) => Read(
        $"SELECT {QuarantineColumns}, p.message FROM quarantine q JOIN acceptance a USING (seq) LEFT JOIN payload p USING (seq) WHERE substr(a.acceptance_id, 1, length($1)) = $1 OR substr(a.document_id, 1, length($1)) = $1 ORDER BY seq DESC LIMIT 10",
        static reader => ToQuarantine(reader, Text(reader, 12)), id);

    /// <summary>Where the acceptances of a document stand, newest first, at most ten.</summary>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<AcceptanceEntry> FindDocument(string documentId) => Read(
        $"SELECT {EntryColumns} WHERE a.document_id = $1 ORDER BY seq DESC LIMIT 10", ToEntry, documentId);

    /// <summary>Looks the file over. Reads all of it: seconds for a large one.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IReadOnlyList<string> Check() => Read("PRAGMA quick_check(5)", static reader => reader.GetString(0)).Where(static line => line != "ok").ToList();

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> map, params object?[] values) => _database.Translate(() =>
    {
        using var connection = _database.OpenForReading();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    });

    private static InboxBooks ToBooks(SqliteDataReader reader) =>
        new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));

    private static AcceptanceEntry ToEntry(SqliteDataReader reader) => new()
    {
        AcceptanceId = reader.GetString(0),
        DocumentId = Text(reader, 1),
        Name = reader.GetString(2),
        State = (AcceptanceState)reader.GetInt32(3),
        Reason = Text(reader, 4),
        Message = Text(reader, 5),
    };

    private static QuarantineEntry ToQuarantine(SqliteDataReader reader, string? origin) => new()
    {
        AcceptanceId = reader.GetString(0),
        DocumentId = Text(reader, 1),
        Name = reader.GetString(2),
        Source = reader.GetString(3),
        Stage = reader.GetString(4),
        Reason = reader.GetString(5),
        Message = reader.GetString(6),
        Attempts = reader.GetInt32(7),
        AcceptedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(8)),
        RejectedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(9)),
        BodyLength = reader.IsDBNull(10) ? null : reader.GetInt32(10),
        BodySha256 = Text(reader, 11),
        Origin = origin,
    };

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
