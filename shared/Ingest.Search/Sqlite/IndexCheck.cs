using Ingest.Search.Preparation;
using Ingest.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ingest.Search.Sqlite;

/// <summary>What can be wrong inside an index file that opens.</summary>
internal static class IndexCheck
{
    internal static string Rebuild(string path) =>
        $"stop ingest, move {path} (with its -wal and -shm files) away and start again; the new index is filled from the inbox.";

    /// <summary>The remedy for a file that cannot be read; messages of the store name it already, this one adds none of its own.</summary>
    internal static string RemedyOf(Exception exception, string path) => exception.InnerException is SqliteStoreException { Fault: SqliteStoreFault.Damaged }
        ? Rebuild(path)
        : "Do what the message says, then check again.";

    /// <summary>Words and names of an index made by other rules would not be found.</summary>
    internal static void ThrowIfOtherRevision(SqliteConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT analysis FROM totals";
        var found = Convert.ToInt32(command.ExecuteScalar());
        if (found != IndexRevision.Current)
            throw new IndexSetupException($"{path} was made by another version of ingest (index revision {found}, this program has {IndexRevision.Current}), and not all in it would be found: {Rebuild(path)}");
    }

    internal static List<IndexProblem> Run(DocumentReader reader, string path)
    {
        var problems = new List<IndexProblem>();
        foreach (var finding in reader.ReadColumn("PRAGMA quick_check(10)"))
        {
            if (finding != "ok")
                problems.Add(new IndexProblem($"{path} is damaged: {finding}", Rebuild(path)));
        }
        if (problems.Count > 0)
            return problems;
        // One statement is one snapshot: a writer may be at work.
        var counts = reader.ReadColumn(
            """
            SELECT printf('%d %d %d %d', (SELECT count(*) FROM documents), (SELECT count(*) FROM bodies),
                (SELECT count(*) FROM terms_docsize), (SELECT documents FROM totals))
            """)[0].Split(' ');
        if (counts.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            problems.Add(new IndexProblem(
                $"{path} does not agree with itself: {counts[0]} documents, {counts[1]} bodies, {counts[2]} in the word index, {counts[3]} in the total.", Rebuild(path)));
        }
        return problems;
    }
}
