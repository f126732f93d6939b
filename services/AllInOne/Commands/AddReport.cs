using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary>Prints what an add did, for people.</summary>
internal static class AddReport
{
    /// <summary>Problems printed one by one; <c>--json</c> and <c>ingest quarantine list</c> have the rest.</summary>
    private const int MaxProblems = 50;

    public static void Print(AddAnswer answer)
    {
        foreach (var problem in answer.Refused.Take(MaxProblems))
            Line("refused", problem.Name, problem.Reason, problem.Message);
        foreach (var entry in answer.Rejected.Take(MaxProblems))
            Line("quarantined", entry.Name, entry.Reason ?? "", entry.Message ?? "");
        if (answer.RefusedCount + answer.Quarantined > answer.Refused.Take(MaxProblems).Count() + answer.Rejected.Take(MaxProblems).Count())
            Output.Out.WriteLine("... and more: see --json and 'ingest quarantine list'");
        Output.Out.WriteLine(
            $"{answer.Accepted:N0} accepted in {answer.Seconds:0.0} s: {answer.Indexed:N0} indexed, {answer.Duplicate:N0} duplicate, {answer.Quarantined:N0} quarantined"
            + (answer.Open > 0 ? $", {answer.Open:N0} on their way" : "")
            + (answer.RefusedCount > 0 ? $"; {answer.RefusedCount:N0} refused" : ""));
    }

    private static void Line(string outcome, string name, string reason, string message) =>
        Output.Out.MarkupLine($"[yellow]{outcome}[/]  {Markup.Escape(name)}  [grey]{reason}: {Markup.Escape(message)}[/]");
}
