using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Enricher.Watch;

/// <summary>Keeps the watch list current while the service runs: a changed file is in use for the next article.</summary>
internal sealed partial class WatchListRefresher(WatchList list, EnricherOptions options, TimeProvider time, ILogger<WatchListRefresher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!list.IsFile)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.WatchListRefreshSeconds), time);
        var reported = "";
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var outcome = list.Refresh();
            if (outcome == WatchListRefresh.Reloaded)
                LogReloaded(logger, options.WatchList, list.Matcher.Count);
            // Once for each fault, not at every look.
            var errors = outcome is WatchListRefresh.Broken or WatchListRefresh.Unreadable ? string.Join("; ", list.Errors) : "";
            if (errors.Length > 0 && errors != reported)
                LogKept(logger, options.WatchList, errors);
            reported = errors;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The watch list {Path} was read again: {Names} names.")]
    private static partial void LogReloaded(ILogger logger, string? path, int names);

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch list {Path} cannot be used, the one before stays in use: {Errors}")]
    private static partial void LogKept(ILogger logger, string? path, string errors);
}
