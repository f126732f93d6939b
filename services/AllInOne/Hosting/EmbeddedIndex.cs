using Ingest.AllInOne.Data;
using Ingest.Search.Sqlite;

namespace Ingest.AllInOne.Hosting;

/// <summary>Opens the data folder's index.</summary>
internal static class EmbeddedIndex
{
    /// <summary>Opens it beside whoever writes it.</summary>
    public static SqliteDocumentIndex OpenForReading(DataFolder folder) => new(folder.IndexFile, IndexMode.Reader);

    /// <summary>Opens it to write; only the holder of the folder's lock may.</summary>
    public static SqliteDocumentIndex OpenForWriting(DataFolder folder) => new(folder.IndexFile, IndexMode.Writer);
}
