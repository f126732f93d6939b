using System.Collections.Concurrent;
using System.Diagnostics;
using Ingest.AllInOne.Commands;
using Ingest.Cleaner;
using Ingest.Fetcher.Folders;
using Ingest.Hosting;

namespace Ingest.AllInOne.Cleaning;

/// <summary>Cleans every page of a folder, on all cores.</summary>
internal sealed class BatchCleaner(PageCleaner cleaner, FolderReader reader, PageInput input)
{
    /// <summary>Cleans them.</summary>
    /// <param name="folder">The folder; what lies below it is read too.</param>
    /// <param name="urls">The address of each id, where known.</param>
    /// <param name="cleaned">Told of each page.</param>
    /// <param name="cancellationToken">Stops it; nothing is answered then.</param>
    /// <returns>By id (<see cref="BatchIds"/>), one for each page.</returns>
    /// <exception cref="CommandException">Two files would have one id; nothing has been cleaned.</exception>
    public async Task<SortedDictionary<string, BatchAnswer>> CleanAsync(
        string folder, IReadOnlyDictionary<string, string> urls, Action cleaned, CancellationToken cancellationToken)
    {
        if (BatchIds.Collision(folder) is var (first, second))
        {
            throw new CommandException(ExitCodes.Usage,
                $"'{first}' and '{second}' would both be '{BatchIds.Of(first)}' in the output, since an id is a file's name without folder and ending: rename one, or clean them in separate runs.");
        }
        var answers = new ConcurrentDictionary<string, BatchAnswer>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(reader.ReadAsync(folder, source: null, batch: null, cancellationToken), cancellationToken, (item, _) =>
        {
            var id = BatchIds.Of(item.Name);
            answers[id] = item.Document is { } document
                ? Clean(document with { Url = urls.GetValueOrDefault(id) ?? document.Url })
                : BatchAnswer.Refused(item.Refusal!.Reason, TimeSpan.Zero);
            cleaned();
            return ValueTask.CompletedTask;
        });
        return new SortedDictionary<string, BatchAnswer>(answers, StringComparer.Ordinal);
    }

    /// <summary>Reads lines <c>id TAB url</c>.</summary>
    /// <exception cref="FormatException">A line is not of that form; it is named.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadUrlsAsync(string file, CancellationToken cancellationToken)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (line.Split('\t') is not [var id, var url] || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out _))
                throw new FormatException($"{file}:{number}: a line is an id, a tab and an absolute address.");
            urls[id] = url.Trim();
        }
        return urls;
    }

    private BatchAnswer Clean(Fetcher.Intake.SubmittedDocument document)
    {
        var origin = input.OriginOf(document);
        var started = Stopwatch.GetTimestamp();
        var result = cleaner.Clean(document.Body, origin);
        return BatchAnswer.Of(result, Stopwatch.GetElapsedTime(started));
    }
}
