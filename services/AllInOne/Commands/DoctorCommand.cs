using System.CommandLine;
using Ingest.AllInOne.Deployments;
using Ingest.Hosting;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest doctor</c>: what is wrong here, and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        var command = new Command("doctor", "Check settings, data folder or broker, index, versions and disk, and say how to mend what is wrong");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var deployment = Deployment.Of(parsed);
        var findings = await deployment.ExamineAsync(cancellationToken);
        var answer = new DoctorAnswer(findings.All(static finding => finding.Ok), findings);
        if (parsed.IsJson())
            Output.Json(answer, CommandJson.Default.DoctorAnswer);
        else
            Print(answer);
        return answer.Healthy ? ExitCodes.Done : ExitCodes.Partly;
    }

    private static void Print(DoctorAnswer answer)
    {
        foreach (var finding in answer.Findings)
        {
            Output.Out.MarkupLine($"{(finding.Ok ? "[green]ok     [/]" : "[red]problem[/]")} {Markup.Escape(finding.Check)}: {Markup.Escape(finding.Detail)}");
            if (finding.Remedy is not null)
                Output.Out.WriteLine($"        -> {finding.Remedy}");
        }
    }
}
