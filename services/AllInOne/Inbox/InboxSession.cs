using System.Text.Json;
using Ingest.Contracts;
using Microsoft.Data.Sqlite;

namespace Ingest.AllInOne.Inbox;

/// <summary>The statements of the inbox's writer, prepared once.</summary>
internal sealed class InboxSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _accept;
    private readonly SqliteCommand _replace;
    private readonly SqliteCommand _payload;
    private readonly SqliteCommand _dispatch;
    private readonly SqliteCommand _return;
    private readonly SqliteCommand _close;
    private readonly SqliteCommand _quarantine;

    public InboxSession(SqliteConnection connection)
    {
        _connection = connection;
        // The same acceptance a second time (a message that came again) changes nothing.
        _accept = Prepare(
            """
            INSERT INTO acceptance (acceptance_id, kind, document_id, batch, source, name, accepted_at)
            VALUES ($acceptance, $kind, $document, $batch, $source, $name, $at)
            ON CONFLICT (acceptance_id) DO NOTHING
            RETURNING seq
            """,
            "$acceptance", "$kind", "$document", "$batch", "$source", "$name", "$at");
        _replace = Prepare(
            """
            UPDATE acceptance SET kind = 1, document_id = $document, name = $name, attempts = 0
            WHERE acceptance_id = $acceptance AND kind = 0 AND state = 0
            RETURNING seq
            """,
            "$document", "$name", "$acceptance");
        _payload = Prepare(
            "INSERT OR REPLACE INTO payload (seq, message, body, body_encoding, body_length, body_sha256) VALUES ($seq, $message, $body, $encoding, $length, $hash)",
            "$seq", "$message", "$body", "$encoding", "$length", "$hash");
        _dispatch = Prepare("UPDATE acceptance SET attempts = attempts + 1 WHERE seq = $seq AND state = 0", "$seq");
        _return = Prepare("UPDATE acceptance SET attempts = max(0, attempts - 1) WHERE seq = $seq AND state = 0", "$seq");
        _close = Prepare(
            "UPDATE acceptance SET state = $state, closed_at = $at WHERE acceptance_id = $acceptance AND state = 0 RETURNING seq",
            "$state", "$at", "$acceptance");
        _quarantine = Prepare(
            "INSERT INTO quarantine (seq, stage, reason, message, rejected_message, rejected_at) VALUES ($seq, $stage, $reason, $message, $rejected, $at)",
            "$seq", "$stage", "$reason", "$message", "$rejected", "$at");
    }

    public void InTransaction(Action work)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var command in Commands)
            command.Transaction = transaction;
        work();
        transaction.Commit();
    }

    /// <summary>Writes a document's row, or turns the row of the request that fetched it into the document's.</summary>
    /// <returns>Null where the acceptance was there already.</returns>
    public AcceptedRow? Accept(DocumentFetched document, DateTimeOffset now)
    {
        var origin = document.Origin;
        var name = origin.FileName ?? origin.Url ?? origin.DocumentId;
        Set(_replace, origin.DocumentId, name, origin.AcceptanceId.ToString());
        var replaced = _replace.ExecuteScalar() as long?;
        var sequence = replaced ?? Insert(origin.AcceptanceId, AcceptanceKind.Document, origin.DocumentId, origin.Batch, origin.Source, name, now);
        if (sequence is not { } row)
            return null;
        WritePayload(row, JsonSerializer.Serialize(origin, InboxJson.Default.DocumentOrigin), document.Body);
        return new AcceptedRow(row, ReplacedRequest: replaced is not null);
    }

    /// <summary>Writes a request's row.</summary>
    /// <returns>Null where the acceptance was there already.</returns>
    public AcceptedRow? Accept(FetchRequested request, DateTimeOffset now)
    {
        if (Insert(request.AcceptanceId, AcceptanceKind.Fetch, null, request.Batch, request.Source, request.Url ?? request.Path ?? "", now) is not { } row)
            return null;
        WritePayload(row, JsonSerializer.Serialize(request, ContractsJson.Default.FetchRequested), null);
        return new AcceptedRow(row, ReplacedRequest: false);
    }

    public void MarkDispatched(long sequence)
    {
        _dispatch.Parameters[0].Value = sequence;
        _dispatch.ExecuteNonQuery();
    }

    /// <summary>Takes a dispatch back that was neither a success nor a fault.</summary>
    public void MarkReturned(long sequence)
    {
        _return.Parameters[0].Value = sequence;
        _return.ExecuteNonQuery();
    }

    /// <summary>Opens every row again whose document the index had.</summary>
    /// <returns>How many.</returns>
    public int ReopenIndexed()
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _close.Transaction;
        command.CommandText = "UPDATE acceptance SET state = 0, attempts = 0, closed_at = NULL WHERE state IN (1, 2)";
        return command.ExecuteNonQuery();
    }

    /// <summary>Closes a row with its outcome.</summary>
    /// <returns>Whether the acceptance was open.</returns>
    public bool Close(Guid acceptanceId, AcceptanceState state, DateTimeOffset now) => CloseRow(acceptanceId, state, now) is not null;

    /// <summary>Closes a row as quarantined and keeps the reason.</summary>
    /// <returns>Whether the acceptance was open.</returns>
    public bool Quarantine(DocumentRejected rejected)
    {
        if (CloseRow(rejected.AcceptanceId, AcceptanceState.Quarantined, rejected.RejectedAt) is not { } sequence)
            return false;
        Set(_quarantine, sequence, rejected.Stage.WireName(), rejected.Reason, rejected.Message, rejected.RejectedMessage,
            rejected.RejectedAt.ToUnixTimeMilliseconds());
        _quarantine.ExecuteNonQuery();
        return true;
    }

    public void Dispose()
    {
        foreach (var command in Commands)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand[] Commands => [_accept, _replace, _payload, _dispatch, _return, _close, _quarantine];

    private long? Insert(
        Guid acceptanceId, AcceptanceKind kind, string? documentId, string? batch, string source, string name, DateTimeOffset now)
    {
        Set(_accept, acceptanceId.ToString(), (int)kind, documentId, batch, source, name, now.ToUnixTimeMilliseconds());
        return _accept.ExecuteScalar() as long?;
    }

    private void WritePayload(long sequence, string message, RawBody? body)
    {
        Set(_payload, sequence, message, body?.Bytes, body?.Encoding, body?.Length, body?.Sha256);
        _payload.ExecuteNonQuery();
    }

    private long? CloseRow(Guid acceptanceId, AcceptanceState state, DateTimeOffset now)
    {
        Set(_close, (int)state, now.ToUnixTimeMilliseconds(), acceptanceId.ToString());
        return _close.ExecuteScalar() as long?;
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        command.Prepare();
        return command;
    }

    private static void Set(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
