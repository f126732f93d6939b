using System.Threading.Channels;
using Ingest.Sqlite;

namespace Ingest.AllInOne.Inbox;

/// <summary>
/// The one writer of the inbox file. Operations that arrive together are committed together: one flush to disk, the slowest part by far,
/// serves them all (group commit).
/// </summary>
internal sealed class InboxWriter : IAsyncDisposable
{
    /// <summary>Operations in one transaction at most; beyond a few hundred the flush no longer counts.</summary>
    private const int MaxGroup = 512;

    private readonly Channel<Operation> _operations = Channel.CreateBounded<Operation>(new BoundedChannelOptions(4 * MaxGroup) { SingleReader = true });
    private readonly SqliteDatabase _database;
    private readonly InboxSession _session;
    private readonly Task _loop;

    public InboxWriter(SqliteDatabase database)
    {
        _database = database;
        _session = new InboxSession(database.OpenForWriting());
        _loop = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Runs one operation in a transaction; when the task ends, it is on the disk.</summary>
    /// <exception cref="SqliteStoreException">The transaction failed; nothing of it was kept.</exception>
    public async Task<T> WriteAsync<T>(Func<InboxSession, T> work, CancellationToken cancellationToken)
    {
        T result = default!;
        var operation = new Operation(session => result = work(session));
        await _operations.Writer.WriteAsync(operation, cancellationToken);
        // Once queued it will be done: the caller must learn whether it was.
        await operation.Done.Task;
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _operations.Writer.TryComplete();
        await _loop;
        _session.Dispose();
    }

    private async Task RunAsync()
    {
        var group = new List<Operation>(MaxGroup);
        while (await _operations.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MaxGroup && _operations.Reader.TryRead(out var operation))
                group.Add(operation);
            Commit(group);
        }
    }

    private void Commit(List<Operation> group)
    {
        try
        {
            _database.Translate(() =>
            {
                _session.InTransaction(() =>
                {
                    foreach (var operation in group)
                        operation.Work(_session);
                });
                return true;
            });
        }
        catch (Exception exception)
        {
            foreach (var operation in group)
                operation.Done.TrySetException(exception);
            return;
        }
        foreach (var operation in group)
            operation.Done.TrySetResult();
    }

    private sealed record Operation(Action<InboxSession> Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
