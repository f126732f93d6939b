using System.Diagnostics;
using System.Threading.Channels;
using Ingest.Contracts;
using Ingest.Sqlite;
using Ingest.Telemetry;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Inbox;

/// <summary>
/// Puts open rows on the bus in the order of their acceptance, with a bounded number and weight in flight. At start every open row runs
/// again: whatever it had reached before, writing it twice changes nothing.
/// </summary>
internal sealed class InboxDispatcher(
    InboxWriter writer, InboxReader reader, IBus bus, InboxOptions options, TimeProvider time, ILogger<InboxDispatcher> logger) : BackgroundService
{
    /// <summary>
    /// From this many tries on a row runs alone: if it takes the process or its batch down, it takes no innocent one along, and none is
    /// counted for its fault.
    /// </summary>
    private const int SuspectAfter = 3;

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly RetrySchedule _retries = new(time);
    private readonly Queue<OpenAcceptance> _suspects = new();
    private readonly InFlight _inFlight = new();
    private long _cursor;

    /// <summary>A row was accepted.</summary>
    public void Accepted() => Wake();

    /// <summary>A fetched page took the place of its request: the row, dispatched as a request before, comes again as a document.</summary>
    public void Replaced(Guid acceptanceId, long sequence)
    {
        _inFlight.Remove(acceptanceId);
        _retries.Add(sequence, TimeSpan.Zero);
        Wake();
    }

    /// <summary>A row's outcome is on the disk.</summary>
    public void Settled(Guid acceptanceId)
    {
        if (_inFlight.Remove(acceptanceId) is not null)
            Wake();
    }

    /// <summary>A stage threw on every one of its own tries.</summary>
    /// <returns>Whether the document has now been tried as often as it may be; the caller quarantines it.</returns>
    public bool Failed(Guid acceptanceId)
    {
        if (_inFlight.Remove(acceptanceId) is not { } row)
            return false;
        var attempts = row.Attempts + 1;
        if (attempts >= options.MaxAttempts)
            return true;
        _retries.Add(row.Sequence, RetrySchedule.Backoff(attempts));
        Wake();
        return false;
    }

    /// <summary>
    /// Stops, and takes back the try of everything still in work: a stop is no crash. Else a service that is restarted often while its index
    /// is away would quarantine innocent documents.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var rows = _inFlight.Sequences;
        try
        {
            await writer.WriteAsync(
                session =>
                {
                    foreach (var sequence in rows)
                        session.MarkReturned(sequence);
                    return true;
                },
                cancellationToken);
        }
        catch (SqliteStoreException exception)
        {
            logger.LogWarning("The tries of {Count} documents in work stay counted: {Reason}", rows.Count, exception.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (!await TryDispatchAsync(stoppingToken))
                    await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A stop: what is open runs again at the next start.
        }
    }

    private async Task<bool> TryDispatchAsync(CancellationToken stoppingToken)
    {
        List<OpenAcceptance> rows;
        try
        {
            rows = TakeNext();
            if (rows.Count == 0)
                return false;
            await writer.WriteAsync(
                session =>
                {
                    foreach (var row in rows)
                        session.MarkDispatched(row.Sequence);
                    return true;
                },
                stoppingToken);
        }
        catch (SqliteStoreException exception)
        {
            logger.LogError("The inbox cannot be used, trying again: {Reason}", exception.Message);
            await Task.Delay(RetrySchedule.Backoff(3), time, stoppingToken);
            return true;
        }
        foreach (var row in rows)
            await PublishAsync(row, stoppingToken);
        return true;
    }

    private List<OpenAcceptance> TakeNext()
    {
        if (_suspects.Count > 0)
            return _inFlight.Count == 0 ? [_suspects.Dequeue()] : [];
        var room = options.MaxInFlight - _inFlight.Count;
        var bytes = options.MaxInFlightBytes - _inFlight.Bytes;
        if (room <= 0 || bytes <= 0)
            return [];
        var rows = new List<OpenAcceptance>();
        foreach (var sequence in _retries.TakeDue(room))
        {
            if (reader.ReadOne(sequence) is { } row && !_inFlight.Contains(row.AcceptanceId))
                rows.Add(row);
        }
        if (rows.Count < room)
        {
            var fresh = reader.ReadAfter(_cursor, room - rows.Count, bytes);
            if (fresh.Count > 0)
                Interlocked.Exchange(ref _cursor, fresh[^1].Sequence);
            rows.AddRange(fresh);
        }
        foreach (var row in rows.Where(static row => row.Attempts >= SuspectAfter))
            _suspects.Enqueue(row);
        rows.RemoveAll(static row => row.Attempts >= SuspectAfter);
        return rows.Count == 0 && _suspects.Count > 0 ? TakeNext() : rows;
    }

    private async Task PublishAsync(OpenAcceptance row, CancellationToken cancellationToken)
    {
        if (!_inFlight.TryAdd(row))
            return;
        var traceParent = row.Message switch
        {
            DocumentFetched document => document.Origin.TraceParent,
            FetchRequested request => request.TraceParent,
            _ => null,
        };
        using var activity = IngestTelemetry.Source.StartActivity("dispatch", ActivityKind.Producer, traceParent);
        if (row.Attempts >= options.MaxAttempts)
        {
            // Tried that often and never told of: the process ended each time while it was in work.
            await bus.Publish(
                new DocumentRejected
                {
                    AcceptanceId = row.AcceptanceId,
                    Origin = (row.Message as DocumentFetched)?.Origin,
                    Stage = row.Message is FetchRequested ? Stage.Fetch : Stage.Clean,
                    Reason = RejectionReason.CrashLoop,
                    Message = $"The process ended {row.Attempts} times while this document was in work: report it with the document, and add it again once it is mended.",
                    RejectedAt = time.GetUtcNow(),
                },
                cancellationToken);
            return;
        }
        await bus.Publish(row.Message, row.Message.GetType(), cancellationToken);
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        var wait = _retries.UntilNext();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        if (wait != Timeout.InfiniteTimeSpan)
            timeout.CancelAfter(wait + TimeSpan.FromMilliseconds(1));
        try
        {
            await _wake.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // The next retry's time has come.
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);
}
