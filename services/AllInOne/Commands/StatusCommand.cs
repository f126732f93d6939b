using System.CommandLine;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Hosting;
using Ingest.AllInOne.Inbox;
using Ingest.Hosting;
using Ingest.Search;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest status</c>: the books, the quarantine, the index.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        var command = new Command("status", "Show what was accepted, what became of it, and what the index holds");
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Reads how the pipeline stands.</summary>
    public static async Task<StatusAnswer> ReadAsync(DataFolder folder, IDocumentIndex index, CancellationToken cancellationToken)
    {
        var inbox = new InboxArchive(folder.InboxFile);
        var running = folder.FindRunning();
        var status = await index.StatusAsync(cancellationToken);
        return new StatusAnswer
        {
            DataFolder = folder.Path,
            Running = running is not null,
            Url = running?.Url,
            Inbox = inbox.ReadBooks(),
            OldestOpen = inbox.ReadOldestOpen(),
            Quarantine = inbox.CountQuarantine().ToDictionary(StringComparer.Ordinal),
            IndexDocuments = status.Documents,
            IndexBytes = status.SizeBytes,
            LastIndexedAt = status.LastIndexedAt,
        };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.DataFolder();
        folder.ThrowIfMissing();
        using var index = EmbeddedIndex.OpenForReading(folder);
        var status = await ReadAsync(folder, index, cancellationToken);
        if (parsed.IsJson())
            Output.Json(status, CommandJson.Default.StatusAnswer);
        else
            Print(status);
        return ExitCodes.Done;
    }

    private static void Print(StatusAnswer status)
    {
        var table = new Table().HideHeaders().NoBorder().AddColumn("").AddColumn("");
        void Row(string name, string value) => table.AddRow(new Markup($"[grey]{name}[/]"), new Text(value));
        Row("data folder", status.DataFolder);
        Row("service", status.Url ?? (status.Running ? "an 'ingest add' is at work" : "not running"));
        Row("accepted", $"{status.Inbox.Accepted:N0}");
        Row("  indexed", $"{status.Inbox.Indexed:N0}");
        Row("  duplicate", $"{status.Inbox.Duplicate:N0}");
        Row("  quarantined", $"{status.Inbox.Quarantined:N0}{Reasons(status)}");
        Row("  in flight", $"{status.Inbox.Open:N0}{(status.OldestOpen is { } oldest ? $", the oldest since {oldest:yyyy-MM-dd HH:mm:ss}Z" : "")}");
        if (!status.Inbox.Balance)
            Row("books", "DO NOT BALANCE: run 'ingest doctor'");
        Row("index", $"{status.IndexDocuments:N0} documents, {status.IndexBytes / 1048576.0:N1} MiB{(status.LastIndexedAt is { } last ? $", last written {last:yyyy-MM-dd HH:mm:ss}Z" : "")}");
        Output.Out.Write(table);
    }

    private static string Reasons(StatusAnswer status) =>
        status.Quarantine.Count == 0 ? "" : $" ({string.Join(", ", status.Quarantine.Select(static pair => $"{pair.Key} {pair.Value:N0}"))})";
}
