using System.Collections.Concurrent;

namespace Ingest.AllInOne.Inbox;

/// <summary>What was dispatched and has no outcome yet, counted and weighed.</summary>
internal sealed class InFlight
{
    private readonly ConcurrentDictionary<Guid, OpenAcceptance> _documents = new();
    private long _bytes;

    public int Count => _documents.Count;

    public long Bytes => Interlocked.Read(ref _bytes);

    public IReadOnlyList<long> Sequences => [.. _documents.Values.Select(static row => row.Sequence)];

    public bool TryAdd(OpenAcceptance row)
    {
        // Only the weight is needed from here on; the message itself is on the bus.
        if (!_documents.TryAdd(row.AcceptanceId, row with { Message = row.Bytes }))
            return false;
        Interlocked.Add(ref _bytes, row.Bytes);
        return true;
    }

    public bool Contains(Guid acceptanceId) => _documents.ContainsKey(acceptanceId);

    public OpenAcceptance? Remove(Guid acceptanceId)
    {
        if (!_documents.TryRemove(acceptanceId, out var row))
            return null;
        Interlocked.Add(ref _bytes, -(long)row.Message);
        return row;
    }
}
