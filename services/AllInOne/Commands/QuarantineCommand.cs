using System.CommandLine;
using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Quarantine;
using Ingest.Hosting;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest quarantine</c>: what was rejected, and why.</summary>
internal static class QuarantineCommand
{
    private static readonly Option<string?> Reason = new("--reason") { Description = "Only this reason (docs/api.md lists them)", HelpName = "REASON" };
    private static readonly Option<string?> Stage = new("--stage") { Description = $"Only this stage: {string.Join(", ", Choices.Stages)}", HelpName = "STAGE" };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many at most", DefaultValueFactory = static _ => 50 };
    private static readonly Argument<string> Id = new("id") { Description = "Acceptance id or document id, or its beginning (6 characters or more)" };

    public static Command Build()
    {
        Reason.TakesOnly(Choices.Reasons);
        Stage.TakesOnly(Choices.Stages);
        var list = new Command("list", "List what was rejected, newest first") { Reason, Stage, Limit };
        list.SetAction(ListAsync);
        var show = new Command("show", "Show one rejected document with its reason") { Id };
        show.SetAction(ShowAsync);
        return new Command("quarantine", "What was rejected, and why") { list, show };
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var deployment = Deployment.Of(parsed);
        var answer = await deployment.Quarantine.ListAsync(parsed.GetValue(Reason)?.ToLowerInvariant(), parsed.GetValue(Stage)?.ToLowerInvariant(), parsed.GetValue(Limit), cancellationToken);
        if (parsed.IsJson())
        {
            Output.Json(answer, CommandJson.Default.QuarantineAnswer);
            return ExitCodes.Done;
        }
        foreach (var entry in answer.Entries)
        {
            Output.Out.MarkupLine($"[bold]{Markup.Escape(entry.Name)}[/]  [yellow]{entry.Stage}: {entry.Reason}[/]");
            Output.Out.WriteLine($"   {entry.Message}");
            Output.Out.MarkupLine($"   [grey]{entry.AcceptanceId}  {entry.RejectedAt:yyyy-MM-dd HH:mm:ss}Z[/]");
        }
        Output.Out.WriteLine($"{answer.Entries.Count:N0} of {answer.Total:N0} in quarantine");
        return ExitCodes.Done;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.GetRequiredValue(Id);
        if (id.Length < 6)
            throw new CommandException(ExitCodes.Usage, $"'{id}' is too short for an id: give at least 6 characters.");
        await using var deployment = Deployment.Of(parsed);
        var found = await deployment.Quarantine.FindAsync(id, cancellationToken);
        if (found.Count == 0)
            throw new CommandException(ExitCodes.Partly, $"Nothing in quarantine has the id {id}: 'ingest quarantine list' prints what there is.");
        if (found.Count > 1 && found.Select(static entry => entry.AcceptanceId).Distinct(StringComparer.Ordinal).Count() > 1 && found[0].DocumentId != id)
            throw new CommandException(ExitCodes.Usage, $"{id} fits {found.Count} entries: {string.Join(", ", found.Select(static entry => entry.AcceptanceId))}.");
        var entry = found[0];
        if (parsed.IsJson())
            Output.Json(entry, CommandJson.Default.QuarantineEntry);
        else
            Print(entry);
        return ExitCodes.Done;
    }

    private static void Print(QuarantineEntry entry)
    {
        Output.Facts(
        [
            ("name", entry.Name), ("stage", entry.Stage), ("reason", entry.Reason), ("message", entry.Message), ("source", entry.Source),
            ("acceptance", entry.AcceptanceId), ("document", entry.DocumentId), ("tries", $"{entry.Attempts}"),
            ("accepted", $"{entry.AcceptedAt:yyyy-MM-dd HH:mm:ss}Z"), ("rejected", $"{entry.RejectedAt:yyyy-MM-dd HH:mm:ss}Z"),
            ("body", entry.BodyLength is null ? null : $"{entry.BodyLength:N0} bytes, sha256 {entry.BodySha256}"), ("error", entry.Error), ("kept message", entry.Origin),
        ]);
    }
}
