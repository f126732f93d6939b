using System.CommandLine;
using System.Globalization;
using Ingest.AllInOne.Cleaning;
using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Enriching;
using Ingest.Cleaner;
using Ingest.Enricher;
using Ingest.Enricher.Entities;
using Ingest.Fetcher;
using Ingest.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest enrich</c>: one page through Cleaner and Enricher, or a file of texts through the Enricher alone; nothing is stored.</summary>
internal static class EnrichCommand
{
    private static readonly Argument<string?> Page = new("page")
    {
        Description = "A file, an http(s) address, or - for standard input",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Url = new("--url") { Description = "The page's address, where the input does not say it" };
    private static readonly Option<bool> Explain = new("--explain") { Description = "For each name the features and rules that spoke most for it and against it" };
    private static readonly Option<FileInfo?> Batch = new("--batch") { Description = "Enrich every line of this file, {\"id\", \"text\"}, on all cores", HelpName = "FILE.jsonl" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "With --batch: the file to write, a line for each line", HelpName = "FILE.jsonl" };

    public static Command Build()
    {
        var command = new Command("enrich", "Show what the Enricher says of the article in a page, with offsets; stores nothing") { Page, Url, Explain, Batch, Out };
        command.Validators.Add(static result =>
        {
            if (result.GetValue(Page) is null == result.GetValue(Batch) is null)
                result.AddError("Name either a page or a file of texts with --batch.");
            if (result.GetValue(Batch) is null != result.GetValue(Out) is null)
                result.AddError("--batch and --out go together.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(Deployment.SettingsOf(parsed)).AddLogging().AddFetcher().AddCleaner().AddEnricher()
            .AddSingleton<PageInput>().AddSingleton<LineEnricher>().AddSingleton<BatchEnricher>().BuildServiceProvider();
        return parsed.GetValue(Batch) is { } file
            ? await EnrichFileAsync(parsed, file, services, cancellationToken)
            : await EnrichPageAsync(parsed, services, cancellationToken);
    }

    private static async Task<int> EnrichPageAsync(ParseResult parsed, ServiceProvider services, CancellationToken cancellationToken)
    {
        var input = services.GetRequiredService<PageInput>();
        var document = await input.ReadAsync(parsed.GetRequiredValue(Page)!, cancellationToken);
        if (parsed.GetValue(Url) is { } url)
            document = document with { Url = url };
        var result = services.GetRequiredService<PageCleaner>().Clean(document.Body, input.OriginOf(document));
        if (result.Article is not { } article)
        {
            if (parsed.IsJson())
                Output.Json(new EnrichAnswer { Reason = result.Reason, Message = result.Message }, CommandJson.Default.EnrichAnswer);
            Output.Error.WriteLine($"{result.Reason}: {result.Message}");
            return ExitCodes.Partly;
        }
        var enrichment = services.GetRequiredService<DocumentEnricher>().Enrich(article, document.Url);
        var names = parsed.GetValue(Explain)
            ? services.GetRequiredService<EntityRecogniser>().Explain(article.Title, [.. article.Paragraphs.Select(static paragraph => paragraph.Text)], enrichment.Language)
            : null;
        if (parsed.IsJson())
            Output.Json(new EnrichAnswer { Article = article, Enrichment = enrichment, Names = names }, CommandJson.Default.EnrichAnswer);
        else
            EnrichmentText.Print(article, enrichment, names);
        return ExitCodes.Done;
    }

    private static async Task<int> EnrichFileAsync(ParseResult parsed, FileInfo file, ServiceProvider services, CancellationToken cancellationToken)
    {
        if (!file.Exists)
            throw new CommandException(ExitCodes.Usage, $"There is no file '{file}'.");
        OutputFile.ThrowIfNoFolder(parsed.GetValue(Out)!);
        var enricher = services.GetRequiredService<BatchEnricher>();
        var total = Output.Error.Profile.Capabilities.Interactive ? BatchEnricher.Count(file.FullName) : 0;
        var (lines, milliseconds) = await Output.ProgressAsync("enriched", total, done => Task.Run(() => enricher.Enrich(file.FullName, parsed.GetValue(Out)!.FullName, done, cancellationToken), cancellationToken));
        Output.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:N0} texts; {(lines == 0 ? 0 : milliseconds / lines):0.00} ms a text"));
        return ExitCodes.Done;
    }
}
