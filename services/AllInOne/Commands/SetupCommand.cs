using System.CommandLine;
using Ingest.AllInOne.Deployments;
using Ingest.Hosting;
using Ingest.Messaging.Setup;
using Ingest.Search.Elasticsearch;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest setup</c>: makes broker and index what the services need, before they start. A second run changes nothing.</summary>
internal static class SetupCommand
{
    private static readonly Option<bool> Plan = new("--plan") { Description = "Only say what would be done" };

    private static readonly Option<string?> Keys = new("--keys")
    {
        Description = "Make an API key with least rights for each service in this folder (indexer.key, reader.key)",
        HelpName = "FOLDER",
    };

    public static Command Build()
    {
        var command = new Command("setup", "Set up broker (exchanges, queues, policies) and index (templates, indices, keys) for the distributed form") { Plan, Keys };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Deployment.SettingsOf(parsed);
        if (!Deployment.IsDistributed(settings))
            throw new CommandException(ExitCodes.Setting, "There is nothing to set up: the embedded form makes its data folder itself. Set Broker:Url and Elasticsearch:Url for the distributed form.");
        var (broker, index) = DistributedSettings.Read(settings);
        using var elasticsearch = new ElasticsearchSetup(index, TimeProvider.System);
        // Both are planned before anything is done: half a set-up because the other server is away helps nobody.
        var brokerSteps = await new BrokerSetup(broker).PlanAsync(cancellationToken);
        var indexSteps = await elasticsearch.PlanAsync(parsed.GetValue(Keys), cancellationToken);
        var steps = brokerSteps.Select(static step => (step.What, step.DoAsync)).Concat(indexSteps.Select(static step => (step.What, step.DoAsync))).ToList();
        var planned = parsed.GetValue(Plan);
        foreach (var (what, doAsync) in steps)
        {
            if (!planned)
                await doAsync(cancellationToken);
            if (!parsed.IsJson())
                Output.Out.MarkupLine($"[green]{(planned ? "would" : "done")}[/]  {Markup.Escape(what)}");
        }
        if (parsed.IsJson())
            Output.Json(new SetupAnswer(planned, [.. steps.Select(static step => step.What)]), CommandJson.Default.SetupAnswer);
        else if (steps.Count == 0)
            Output.Out.WriteLine("Everything is set up already: nothing was changed.");
        return ExitCodes.Done;
    }
}
