using System.CommandLine;
using System.Diagnostics;
using Ingest.AllInOne.Adding;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Hosting;
using Ingest.AllInOne.Inbox;
using Ingest.Fetcher.Folders;
using Ingest.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest add</c>: through the running service, or by a pipeline of its own until all of it is done.</summary>
internal static class AddCommand
{
    private static readonly Argument<string[]> Names = new("input")
    {
        Description = "Files or folders (.txt .html .htm .json .ndjson), http(s) addresses, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Source = new("--source") { Description = "The source of all of them (default: each folder's name)" };
    private static readonly Option<bool> NoWait = new("--no-wait") { Description = "With a running service: end when all is accepted" };

    public static Command Build()
    {
        Names.RefuseUnknownOptions();
        var command = new Command("add", "Add documents and wait until each is indexed or rejected") { Names, Source, NoWait };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.DataFolder();
        var settings = SettingsSource.Read(parsed.GetValue(GlobalOptions.Set) ?? []);
        if (await FindServiceAsync(folder, cancellationToken) is { } url)
        {
            using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(5) };
            var adder = new Adder(new FolderReader(EmbeddedHost.ReadIntakeOptions(settings)), new ServiceTarget(client, TimeProvider.System), new InboxArchive(folder.InboxFile), TimeProvider.System);
            return await AddAsync(parsed, adder, () => folder.IsHeld, wait: !parsed.GetValue(NoWait), cancellationToken);
        }
        using var folderLock = folder.Acquire();
        folderLock.Announce(new RunningInstance(Environment.ProcessId, null, ProductVersion.Text));
        using var host = EmbeddedHost.BuildPipeline(folder, settings);
        await host.Services.OpenStoresAsync(cancellationToken);
        await host.StartAsync(cancellationToken);
        try
        {
            return await AddAsync(parsed, Create(host.Services), static () => true, wait: true, cancellationToken);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>An adder that hands over to this process's own inbox.</summary>
    public static Adder Create(IServiceProvider services) => new(
        services.GetRequiredService<FolderReader>(), ActivatorUtilities.CreateInstance<InboxTarget>(services),
        services.GetRequiredService<InboxArchive>(), TimeProvider.System);

    /// <summary>A name for one call's documents.</summary>
    public static string NewBatch() => $"add-{Guid.CreateVersion7():N}";

    /// <summary>The answer over a batch.</summary>
    public static AddAnswer Summarise(string batch, AddSummary summary, InboxBooks books, InboxArchive inbox, TimeSpan elapsed) => new()
    {
        Batch = batch,
        Accepted = books.Accepted,
        Indexed = books.Indexed,
        Duplicate = books.Duplicate,
        Quarantined = books.Quarantined,
        Open = books.Open,
        Refused = [.. summary.Refused.Take(1000).Select(static item => new AddProblem(item.Name, item.Refusal.Reason, item.Refusal.Message))],
        RefusedCount = summary.Refused.Count,
        Rejected = books.Quarantined == 0 ? [] : inbox.ReadQuarantinedOf(batch, 1000),
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
    };

    private static async Task<int> AddAsync(ParseResult parsed, Adder adder, Func<bool> alive, bool wait, CancellationToken cancellationToken)
    {
        var names = parsed.GetRequiredValue(Names);
        var batch = NewBatch();
        var inbox = new InboxArchive(parsed.DataFolder().InboxFile);
        var started = Stopwatch.GetTimestamp();
        var total = names.Where(static name => name != FolderReader.StandardInput)
            .Sum(name => Adder.IsAddress(name) ? 1L : FolderReader.Count(name, cancellationToken).Files);
        var (summary, books) = await AddProgress.ShowAsync(total, async progress =>
        {
            var handedOver = await adder.AddAsync(names, batch, parsed.GetValue(Source), progress.HandedOver, cancellationToken);
            return (handedOver, wait
                ? await adder.WaitAsync(batch, books => progress.Settled(books, handedOver.Refused.Count), alive, cancellationToken)
                : inbox.ReadBooks(batch));
        });
        var answer = Summarise(batch, summary, books, inbox, Stopwatch.GetElapsedTime(started));
        if (parsed.IsJson())
            Output.Json(answer, CommandJson.Default.AddAnswer);
        else
            AddReport.Print(answer);
        if (wait && answer.Open > 0)
            throw new CommandException(ExitCodes.Unavailable, $"The service ended with {answer.Open:N0} documents on their way: they go on when 'ingest run' starts again.");
        return answer.RefusedCount + answer.Quarantined > 0 ? ExitCodes.Partly : ExitCodes.Done;
    }

    /// <summary>The running service's address; null where none runs. One that is just starting is waited for.</summary>
    private static async Task<string?> FindServiceAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 50 && folder.IsHeld; tries++)
        {
            if (folder.FindRunning() is { } running)
            {
                return running.Url ?? throw new DataFolderException(
                    $"The data folder {folder.Path} is in use by process {running.ProcessId}, an 'ingest add': wait for it, or run 'ingest run', beside which any number of adds can work.");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
        return null;
    }
}
