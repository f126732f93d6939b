using Ingest.Contracts;
using Ingest.Messaging.Quarantine;

namespace Ingest.AllInOne.Quarantine;

/// <summary>The distributed form's quarantine: a queue, read and left as it was.</summary>
internal sealed class BrokerQuarantine(QuarantineQueue queue) : IQuarantine
{
    private const int MaxFound = 10;

    public async Task<QuarantineAnswer> ListAsync(string? reason, string? stage, int limit, CancellationToken cancellationToken)
    {
        // The queue gives the oldest first, about: what was read and given back may change places. The newest that fit are kept, without their messages.
        var newest = new PriorityQueue<QuarantineEntry, DateTimeOffset>();
        var total = 0L;
        await foreach (var rejected in queue.ReadAsync(cancellationToken))
        {
            total++;
            if ((reason is not null && rejected.Reason != reason) || (stage is not null && rejected.Stage.WireName() != stage))
                continue;
            newest.Enqueue(QuarantineEntryMaker.Make(rejected, whole: false), rejected.RejectedAt);
            if (newest.Count > limit)
                newest.Dequeue();
        }
        return new QuarantineAnswer(total, [.. newest.UnorderedItems.OrderByDescending(static item => item.Priority).Select(static item => item.Element)]);
    }

    public async Task<IReadOnlyList<QuarantineEntry>> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = new Queue<QuarantineEntry>();
        await foreach (var rejected in queue.ReadAsync(cancellationToken))
        {
            if (!Fits(rejected, id))
                continue;
            found.Enqueue(QuarantineEntryMaker.Make(rejected, whole: true));
            if (found.Count > MaxFound)
                found.Dequeue();
        }
        return [.. found.OrderByDescending(static entry => entry.RejectedAt)];
    }

    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var rejected in queue.ReadAsync(cancellationToken))
            counts[rejected.Reason] = counts.GetValueOrDefault(rejected.Reason) + 1;
        return counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static bool Fits(DocumentRejected rejected, string id) =>
        rejected.AcceptanceId.ToString().StartsWith(id, StringComparison.Ordinal) || rejected.Origin?.DocumentId.StartsWith(id, StringComparison.Ordinal) == true;
}
