using System.CommandLine;
using System.Diagnostics;
using Ingest.AllInOne.Adding;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Hosting;
using Ingest.AllInOne.Inbox;
using Ingest.Fetcher.Folders;
using Ingest.Hosting;
using Ingest.Messaging.Broker;
using Microsoft.Extensions.Configuration;
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
        var settings = Deployment.SettingsOf(parsed);
        if (Deployment.IsDistributed(settings))
            return await AddToBrokerAsync(parsed, settings, cancellationToken);
        var folder = parsed.DataFolder();
        if (await FindServiceAsync(folder, cancellationToken) is { } url)
        {
            using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(5) };
            var adder = new Adder(new FolderReader(EmbeddedHost.ReadIntakeOptions(settings)), new ServiceTarget(client, TimeProvider.System), TimeProvider.System);
            await using var books = new InboxBatchBooks(new InboxArchive(folder.InboxFile), NewBatch(), () => folder.IsHeld);
            return await AddAsync(parsed, adder, books, wait: !parsed.GetValue(NoWait), cancellationToken);
        }
        using var folderLock = folder.Acquire();
        folderLock.Announce(new RunningInstance(Environment.ProcessId, null, ProductVersion.Text));
        using var host = EmbeddedHost.BuildPipeline(folder, settings);
        await host.Services.OpenStoresAsync(cancellationToken);
        await host.StartAsync(cancellationToken);
        try
        {
            await using var books = new InboxBatchBooks(host.Services.GetRequiredService<InboxArchive>(), NewBatch(), static () => true);
            return await AddAsync(parsed, Create(host.Services), books, wait: true, cancellationToken);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Publishes to the broker from here: the services do the rest.</summary>
    private static async Task<int> AddToBrokerAsync(ParseResult parsed, IConfigurationRoot settings, CancellationToken cancellationToken)
    {
        using var host = DistributedHost.BuildFeeder(settings);
        await host.StartAsync(cancellationToken);
        try
        {
            await using var books = await BrokerBatchBooks.OpenAsync(
                host.Services.GetRequiredService<BrokerConnections>(), host.Services.GetRequiredService<BrokerOptions>(), NewBatch(), cancellationToken);
            return await AddAsync(parsed, Create(host.Services), books, wait: !parsed.GetValue(NoWait), cancellationToken);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>An adder that hands over to this process's own intake.</summary>
    public static Adder Create(IServiceProvider services) => new(
        services.GetRequiredService<FolderReader>(), ActivatorUtilities.CreateInstance<IntakeTarget>(services), TimeProvider.System);

    /// <summary>A name for one call's documents.</summary>
    public static string NewBatch() => $"add-{Guid.CreateVersion7():N}";

    /// <summary>The answer over a batch.</summary>
    public static AddAnswer Summarise(IBatchBooks batch, AddSummary summary, InboxBooks books, TimeSpan elapsed) => new()
    {
        Batch = batch.Batch,
        Accepted = books.Accepted,
        Indexed = books.Indexed,
        Duplicate = books.Duplicate,
        Quarantined = books.Quarantined,
        Open = books.Open,
        Refused = [.. summary.Refused.Take(1000).Select(static item => new AddProblem(item.Name, item.Refusal.Reason, item.Refusal.Message))],
        RefusedCount = summary.Refused.Count,
        Rejected = books.Quarantined == 0 ? [] : batch.ReadQuarantined(1000),
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
    };

    private static async Task<int> AddAsync(ParseResult parsed, Adder adder, IBatchBooks batch, bool wait, CancellationToken cancellationToken)
    {
        var names = parsed.GetRequiredValue(Names);
        var started = Stopwatch.GetTimestamp();
        var total = names.Where(static name => name != FolderReader.StandardInput)
            .Sum(name => Adder.IsAddress(name) ? 1L : FolderReader.Count(name, cancellationToken).Files);
        var (summary, books) = await AddProgress.ShowAsync(total, async progress =>
        {
            var handedOver = await adder.AddAsync(names, batch.Batch, parsed.GetValue(Source), progress.HandedOver, cancellationToken);
            return (handedOver, wait
                ? await adder.WaitAsync(batch, handedOver, books => progress.Settled(books, handedOver.Refused.Count), cancellationToken)
                : batch.Read(handedOver.Accepted));
        });
        var answer = Summarise(batch, summary, books, Stopwatch.GetElapsedTime(started));
        if (parsed.IsJson())
            Output.Json(answer, CommandJson.Default.AddAnswer);
        else
            AddReport.Print(answer);
        if (wait && answer.Open > 0)
            throw new CommandException(ExitCodes.Unavailable, $"The outcome of {answer.Open:N0} documents is not known yet, since whoever works on them is not heard any more: they go on when it is back, see 'ingest status'.");
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
