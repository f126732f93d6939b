using Microsoft.Data.Sqlite;

namespace Ingest.Sqlite;

/// <summary>A SQLite file cannot be used; the message names the file and the remedy.</summary>
public sealed class SqliteStoreException(SqliteStoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public SqliteStoreFault Fault { get; } = fault;

    /// <summary>Whether waiting can help: space may be freed, a lock given back.</summary>
    public bool IsTransient => Fault is SqliteStoreFault.Full or SqliteStoreFault.Busy or SqliteStoreFault.InputOutput;

    // Result codes: https://www.sqlite.org/rescode.html
    internal static SqliteStoreException From(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        5 or 6 => new(SqliteStoreFault.Busy, $"{path} is in use by another process: wait for it or stop it.", exception),
        8 => new(SqliteStoreFault.ReadOnly, $"{path} cannot be written: make the file and its folder writable, or choose another folder with --data.", exception),
        10 => new(SqliteStoreFault.InputOutput, $"The disk failed on {path} ({exception.Message}): check the disk and its free space.", exception),
        11 or 26 => new(SqliteStoreFault.Damaged, $"{path} is damaged or no database of ingest: move it away, or choose another folder with --data.", exception),
        13 => new(SqliteStoreFault.Full, $"No space is left for {path}: free some space on its disk; nothing that was accepted is lost.", exception),
        14 => new(SqliteStoreFault.CannotOpen, $"{path} cannot be opened: check that its folder exists and can be written, or choose another folder with --data.", exception),
        _ => new(SqliteStoreFault.Other, $"SQLite failed on {path}: {exception.Message}", exception),
    };
}
