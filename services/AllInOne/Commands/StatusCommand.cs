using System.CommandLine;
using Ingest.AllInOne.Deployments;
using Ingest.Hosting;
using Ingest.Messaging.Topology;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest status</c>: the books or the queues, the quarantine, the index.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        var command = new Command("status", "Show what was accepted, what became of it, what waits, and what the index holds");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var deployment = Deployment.Of(parsed);
        var status = await deployment.ReadStatusAsync(cancellationToken);
        if (parsed.IsJson())
            Output.Json(status, CommandJson.Default.StatusAnswer);
        else
            Print(status);
        return status.IndexProblem is null ? ExitCodes.Done : ExitCodes.Unavailable;
    }

    private static void Print(StatusAnswer status)
    {
        var table = new Table().HideHeaders().NoBorder().AddColumn("").AddColumn("");
        void Row(string name, string value) => table.AddRow(new Markup($"[grey]{Markup.Escape(name)}[/]"), new Text(value));
        var oldest = status.OldestOpen is { } at ? $", the oldest since {at:yyyy-MM-dd HH:mm:ss}Z" : "";
        if (status.Inbox is { } inbox)
        {
            Row("data folder", status.DataFolder ?? "");
            Row("service", status.Url ?? (status.Running == true ? "an 'ingest add' is at work" : "not running"));
            Row("accepted", $"{inbox.Accepted:N0}");
            Row("  indexed", $"{inbox.Indexed:N0}");
            Row("  duplicate", $"{inbox.Duplicate:N0}");
            Row("  quarantined", $"{inbox.Quarantined:N0}{Reasons(status)}");
            Row("  in flight", $"{inbox.Open:N0}{oldest}");
            if (!inbox.Balance)
                Row("books", "DO NOT BALANCE: run 'ingest doctor'");
        }
        else
        {
            Row("broker", status.Broker ?? "");
            foreach (var queue in status.Queues ?? [])
                Row($"  {queue.Name}", $"{queue.Waiting:N0} {(queue.Name == QueueNames.Journal ? "kept" : "waiting")}{(queue.InWork is { } work ? $", {work:N0} in work" : "")}, {queue.Consumers} {(queue.Consumers == 1 ? "consumer" : "consumers")}{(queue.OutPerSecond is { } rate ? $", {rate:0.#}/s done" : "")}");
            if (oldest.Length > 0)
                Row("on their way", oldest[2..]);
            Row("quarantine", $"{status.QuarantineTotal:N0}{Reasons(status)}");
            Row("index", status.Index ?? status.IndexProblem ?? "");
        }
        if (status.IndexProblem is null)
            Row("indexed", $"{status.IndexDocuments:N0} documents, {status.IndexBytes / 1048576.0:N1} MiB{(status.LastIndexedAt is { } last ? $", last written {last:yyyy-MM-dd HH:mm:ss}Z" : "")}");
        Output.Out.Write(table);
    }

    private static string Reasons(StatusAnswer status) =>
        status.Quarantine.Count == 0 ? "" : $" ({string.Join(", ", status.Quarantine.Select(static pair => $"{pair.Key} {pair.Value:N0}"))})";
}
