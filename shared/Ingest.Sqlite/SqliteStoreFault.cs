namespace Ingest.Sqlite;

/// <summary>What is wrong with a SQLite file.</summary>
public enum SqliteStoreFault
{
    /// <summary>Anything else; the message has SQLite's words.</summary>
    Other = 0,

    /// <summary>No space is left on the disk.</summary>
    Full = 1,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly = 2,

    /// <summary>Another process holds the file.</summary>
    Busy = 3,

    /// <summary>The file does not exist or cannot be opened.</summary>
    CannotOpen = 4,

    /// <summary>The file is damaged or no SQLite file.</summary>
    Damaged = 5,

    /// <summary>A newer program wrote the file.</summary>
    NewerSchema = 6,

    /// <summary>The file has not been migrated to this program's schema.</summary>
    OlderSchema = 7,

    /// <summary>The disk answered with an error.</summary>
    InputOutput = 8,
}
