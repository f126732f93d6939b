using System.CommandLine;
using System.Diagnostics;
using Ingest.AllInOne.Adding;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Hosting;
using Ingest.AllInOne.Inbox;
using Ingest.Hosting;
using Ingest.Messaging.Broker;
using Ingest.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest run</c>: the whole pipeline and its HTTP API in this process, until it is stopped.</summary>
internal static class RunCommand
{
    /// <summary>Documents reported one by one; more are summed up.</summary>
    private const int MaxReported = 200;

    private const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly Option<string[]> Add = new("--add")
    {
        Description = "Files, folders or addresses to add at the start",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Url = new("--url") { Description = "Where to listen (default http://127.0.0.1:5080; the setting Http:Url)" };

    public static Command Build()
    {
        var command = new Command("run", "Run the pipeline and its HTTP API until stopped") { Add, Url };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var assignments = parsed.GetValue(GlobalOptions.Set) ?? [];
        var settings = SettingsSource.Read(parsed.GetValue(Url) is { } given ? [.. assignments, $"Http:Url={given}"] : assignments);
        if (Deployment.IsDistributed(settings))
        {
            await using var distributed = DistributedHost.BuildService(settings);
            return await ServeAsync(distributed, parsed, distributed.Services.GetRequiredService<BrokerConnections>().Description, static _ => { }, cancellationToken);
        }
        var folder = parsed.DataFolder();
        using var folderLock = folder.Acquire();
        await using var application = EmbeddedHost.BuildService(folder, settings);
        await application.Services.OpenStoresAsync(cancellationToken);
        return await ServeAsync(
            application, parsed, folder.Path, url => folderLock.Announce(new RunningInstance(Environment.ProcessId, url, ProductVersion.Text)), cancellationToken);
    }

    private static async Task<int> ServeAsync(WebApplication application, ParseResult parsed, string where, Action<string> announce, CancellationToken cancellationToken)
    {
        var url = application.Services.GetRequiredService<HttpOptions>().Url is { Length: > 0 } set ? set : DefaultUrl;
        application.Urls.Add(url);
        await StartAsync(application, url, cancellationToken);
        url = application.Urls.First();
        announce(url);
        Output.Out.WriteLine($"ingest {ProductVersion.Text} is running on {where}");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, application.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            if (parsed.GetValue(Add) is { Length: > 0 } names)
                await AddAsync(application.Services, names, stopping.Token);
            Output.Out.WriteLine($"Search: {url}/ in a browser, or 'ingest search WORDS'. Feed: POST {url}/documents, or 'ingest add'. Stop: Ctrl-C.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop: what is in work is finished, the rest runs again at the next start.
        }
        finally
        {
            // Also where adding threw: the stages must end before what they write to is closed.
            await application.StopAsync(CancellationToken.None);
        }
        return ExitCodes.Done;
    }

    private static async Task StartAsync(WebApplication application, string url, CancellationToken cancellationToken)
    {
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandException(ExitCodes.Unavailable, $"{url} is taken by another program: choose another address with --url.", exception);
        }
    }

    private static async Task AddAsync(IServiceProvider services, string[] names, CancellationToken cancellationToken)
    {
        var adder = AddCommand.Create(services);
        var batch = AddCommand.NewBatch();
        await using IBatchBooks books = services.GetService<InboxArchive>() is { } inbox
            ? new InboxBatchBooks(inbox, batch, static () => true)
            : await BrokerBatchBooks.OpenAsync(services.GetRequiredService<BrokerConnections>(), services.GetRequiredService<BrokerOptions>(), batch, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var summary = await adder.AddAsync(names, batch, null, static () => { }, cancellationToken);
        var outcome = await adder.WaitAsync(books, summary, static _ => { }, cancellationToken);
        if (outcome.Accepted <= MaxReported)
            await ReportIndexedAsync(books.ReadAll(MaxReported), services.GetRequiredService<IDocumentIndex>(), cancellationToken);
        AddReport.Print(AddCommand.Summarise(books, summary, outcome, Stopwatch.GetElapsedTime(started)));
    }

    private static async Task ReportIndexedAsync(IReadOnlyList<AcceptanceEntry> entries, IDocumentIndex index, CancellationToken cancellationToken)
    {
        foreach (var entry in entries.Where(static entry => entry.State is AcceptanceState.Indexed or AcceptanceState.Duplicate))
        {
            var document = entry.DocumentId is null ? null : await index.GetAsync(entry.DocumentId, cancellationToken);
            var facts = document is null ? "" : $"{document.Language}, {document.WordCount:N0} words{(document.Published is { } date ? $", {date:yyyy-MM-dd}" : "")}";
            Output.Out.MarkupLine(
                $"[green]{entry.State.ToString().ToLowerInvariant()}[/]  {Markup.Escape(entry.Name)}  {Markup.Escape(document?.Title ?? "(no title)")}  [grey]{facts}[/]");
        }
    }
}
