namespace Ingest.Search.Sqlite;

/// <summary>What a process does with the index.</summary>
public enum IndexMode
{
    /// <summary>Reads and writes; the file is made where it is missing.</summary>
    Writer = 0,

    /// <summary>Reads only, beside a writer in this or another process; the file must exist.</summary>
    Reader = 1,
}
