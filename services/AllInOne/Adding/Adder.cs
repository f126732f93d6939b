using Ingest.AllInOne.Inbox;
using Ingest.Fetcher.Folders;

namespace Ingest.AllInOne.Adding;

/// <summary>Walks what was named, hands every document over, and waits until each has its outcome.</summary>
internal sealed class Adder(FolderReader reader, IAddTarget target, TimeProvider time)
{
    /// <summary>Documents handed over side by side: enough that one flush to disk serves many.</summary>
    private const int Concurrency = 64;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Hands everything over.</summary>
    /// <param name="names">Files, folders, http(s) addresses, or - for standard input.</param>
    /// <param name="batch">Names this call's documents.</param>
    /// <param name="source">The source of all of them; null for each folder's own name.</param>
    /// <param name="handedOver">Told of each document that was accepted or refused.</param>
    /// <param name="cancellationToken">Stops handing over; what was accepted stays accepted.</param>
    public async Task<AddSummary> AddAsync(
        IReadOnlyList<string> names, string batch, string? source, Action handedOver, CancellationToken cancellationToken)
    {
        var summary = new AddSummary();
        foreach (var name in names)
        {
            if (IsAddress(name))
            {
                summary.Record(Shown(name), await target.FetchAsync(name, source, batch, cancellationToken));
                handedOver();
                continue;
            }
            var items = name == FolderReader.StandardInput
                ? reader.ReadStandardInputAsync(Console.OpenStandardInput(), source, batch, cancellationToken)
                : reader.ReadAsync(name, source, batch, cancellationToken);
            await Parallel.ForEachAsync(
                items,
                new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
                async (item, token) =>
                {
                    // A submission's own batch would hide it from this call's count.
                    summary.Record(item.Name, item.Document is { } document ? await target.AddAsync(document with { Batch = batch }, token) : item.Refusal);
                    handedOver();
                });
        }
        return summary;
    }

    /// <summary>Waits until every document of the batch has its outcome.</summary>
    /// <param name="batch">Whose outcomes.</param>
    /// <param name="summary">What was handed over.</param>
    /// <param name="progress">Told the books as they change.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The last books; some are open only where nobody works on them any more.</returns>
    public async Task<InboxBooks> WaitAsync(IBatchBooks batch, AddSummary summary, Action<InboxBooks> progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Asked before the books are read: outcomes written before the end of a process are then seen.
            var working = batch.IsAlive;
            var books = batch.Read(summary.Accepted);
            progress(books);
            if (books.Open == 0 || !working)
                return books;
            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    // What stands before an '@' may be a password.
    private static string Shown(string address) => address.LastIndexOf('@') is var at and >= 0 ? $"…{address[at..]}" : address;

    /// <summary>Whether a name is an address to fetch rather than a file.</summary>
    public static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal);
}
