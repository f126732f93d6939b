using Microsoft.Data.Sqlite;

namespace Ingest.Search.Sqlite;

/// <summary>Writes prepared documents over one connection, one batch at a time.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _body;
    private readonly SqliteCommand _deleteTerms;
    private readonly SqliteCommand _insertTerms;
    private readonly SqliteCommand _deleteNames;
    private readonly SqliteCommand _insertName;
    private readonly SqliteCommand _findSpelling;
    private readonly SqliteCommand _insertWord;
    private readonly SqliteCommand _totals;

    internal DocumentWriter(SqliteConnection connection)
    {
        _connection = connection;
        _find = Prepare("SELECT rowid, version FROM documents WHERE id = $0", 1);
        _insert = Prepare("INSERT INTO documents (id, version, date, source, language, host, kind, month) VALUES ($0,$1,$2,$3,$4,$5,$6,$7) RETURNING rowid", 8);
        _update = Prepare("UPDATE documents SET id=$0, version=$1, date=$2, source=$3, language=$4, host=$5, kind=$6, month=$7 WHERE rowid=$8", 9);
        _body = Prepare("INSERT OR REPLACE INTO bodies (rowid, encoding, json) VALUES ($0,$1,$2)", 3);
        _deleteTerms = Prepare("DELETE FROM terms WHERE rowid = $0", 1);
        _insertTerms = Prepare(
            "INSERT INTO terms (rowid, title, subtitle, text, captions, authors, tags, entities, source, host, language, kind) VALUES ($0,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)", 12);
        _deleteNames = Prepare("DELETE FROM names WHERE document = $0", 1);
        _insertName = Prepare("INSERT INTO names (document, facet, key, name) VALUES ($0,$1,$2,$3)", 4);
        _findSpelling = Prepare("SELECT 1 FROM name_words WHERE facet = $0 AND word = $1 AND key = $2 AND name = $3", 4);
        _insertWord = Prepare("INSERT INTO name_words (facet, word, key, name) VALUES ($0,$1,$2,$3)", 4);
        _totals = Prepare("UPDATE totals SET documents = documents + $0, last_indexed_at = max(coalesce(last_indexed_at, $1), $1)", 2);
    }

    /// <summary>Writes a batch in one transaction: all of it or, after an exception, nothing. Null stands for a refused document.</summary>
    internal void Write(IReadOnlyList<PreparedDocument?> documents, WriteResult[] results, CancellationToken cancellationToken)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var command in new[] { _find, _insert, _update, _body, _deleteTerms, _insertTerms, _deleteNames, _insertName, _findSpelling, _insertWord, _totals })
            command.Transaction = transaction;
        var (created, last) = (0L, long.MinValue);
        for (var index = 0; index < documents.Count; index++)
        {
            if (documents[index] is not { } document)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = Write(document);
            results[index] = new WriteResult(outcome);
            if (outcome == WriteOutcome.Duplicate)
                continue;
            created += outcome == WriteOutcome.Created ? 1 : 0;
            last = Math.Max(last, document.IndexedAt);
        }
        // A batch of duplicates changes nothing and costs no sync.
        if (last == long.MinValue)
            return;
        Run(_totals, created, last);
        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private WriteOutcome Write(PreparedDocument document)
    {
        var (row, version) = Find(document.Id);
        if (row is not null && version >= document.Version)
            return WriteOutcome.Duplicate;
        object?[] columns = [document.Id, document.Version, document.Date, document.Source, document.Language, document.Host, document.Kind, document.Month];
        if (row is null)
        {
            Bind(_insert, columns);
            row = (long)_insert.ExecuteScalar()!;
            version = -1;
        }
        else
        {
            Run(_update, [.. columns, row]);
            Run(_deleteTerms, row);
            Run(_deleteNames, row);
        }
        Run(_body, row, (long)document.Encoding, document.Json);
        Run(_insertTerms, [row, .. document.Terms]);
        foreach (var (name, words) in document.Names)
        {
            Run(_insertName, row, name.Facet, name.Key, name.Name);
            AddWords(name, words);
        }
        return version < 0 ? WriteOutcome.Created : WriteOutcome.Updated;
    }

    // Most spellings are there already: one look is cheaper than as many inserts as a name has words. All words of one are written together, so one stands for all.
    private void AddWords(IndexedName name, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        Bind(_findSpelling, name.Facet, words[0], name.Key, name.Name);
        if (_findSpelling.ExecuteScalar() is not null)
            return;
        foreach (var word in words)
            Run(_insertWord, name.Facet, word, name.Key, name.Name);
    }

    private (long? Row, long Version) Find(string id)
    {
        Bind(_find, id);
        using var reader = _find.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : (null, -1);
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters; index++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${index}" });
        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
    }
}
