using System.Collections.Concurrent;
using Ingest.Documents;
using Ingest.Search.Preparation;
using Ingest.Search.Queries;
using Ingest.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ingest.Search.Sqlite;

/// <summary>
/// The index in one SQLite file. Safe for many threads: writes wait for one another, reads have connections of their own and see the last
/// commit (WAL), so neither waits for the other. A commit survives a power cut (synchronous=FULL): the inbox closes its row on the strength of
/// it, and one sync a batch costs little. The file is opened at the first call.
/// </summary>
public sealed class SqliteDocumentIndex : IDocumentIndex, IDisposable
{
    // Idle connections that are kept; more searches at once open and close their own.
    private const int MaxIdleReaders = 4;

    private readonly SqliteDatabase _database;
    private readonly IndexMode _mode;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentBag<DocumentReader> _idle = [];
    private DocumentWriter? _writer;
    private volatile bool _disposed;

    /// <summary>Names the file; nothing is opened yet.</summary>
    /// <param name="path">The file. Its folder must exist.</param>
    /// <param name="mode">What this process does with it.</param>
    /// <param name="busyTimeout">How long a write waits for another process's write; 30 s without a value.</param>
    public SqliteDocumentIndex(string path, IndexMode mode, TimeSpan? busyTimeout = null)
    {
        _database = new SqliteDatabase(path, IndexSchema.Current, fullSync: true, busyTimeout);
        _mode = mode;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index was opened as a reader.</exception>
    public async Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken)
    {
        if (_mode == IndexMode.Reader)
            throw new InvalidOperationException($"{_database.Path} is open for reading only.");
        var results = new WriteResult[documents.Count];
        // Off the caller's thread: it computes and waits for the disk. Preparing holds up no other write.
        var prepared = await Task.Run(() => Prepare(documents, results), cancellationToken);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Guard(() =>
            {
                EnsureWriter().Write(prepared, results, cancellationToken);
                return results;
            }), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Skip or take is outside its bounds.</exception>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        SearchRequest.ThrowIfOutOfBounds(request);
        var query = QueryParser.Parse(request.Text);
        return await ReadAsync(reader => reader.Search(request, query), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken) => ReadAsync(reader => reader.Get(id), cancellationToken);

    /// <inheritdoc/>
    public Task EnsureReadyAsync(CancellationToken cancellationToken) => WriteAsync([], cancellationToken);

    /// <inheritdoc/>
    public Task<IndexStatus> StatusAsync(CancellationToken cancellationToken) => ReadAsync(
        reader =>
        {
            var (documents, lastIndexedAt) = reader.ReadTotals();
            return new IndexStatus
            {
                Documents = documents,
                LastIndexedAt = lastIndexedAt,
                SizeBytes = SizeOf(_database.Path) + SizeOf(_database.Path + "-wal"),
                Description = $"SQLite, schema {IndexSchema.Current.Version}, index revision {IndexRevision.Current}, {_database.Path}",
            };
        },
        cancellationToken);

    /// <summary>Checks the file's structure and whether its tables agree: reads it once, in time that grows with its size.</summary>
    /// <returns>What is wrong; empty where all is well. A file that cannot be opened is a problem too, not an exception.</returns>
    public async Task<IReadOnlyList<IndexProblem>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(reader => IndexCheck.Run(reader, _database.Path), cancellationToken);
        }
        catch (Exception exception) when (exception is IndexSetupException or IndexUnavailableException)
        {
            return [new IndexProblem($"The index cannot be read: {exception.Message}", IndexCheck.RemedyOf(exception, _database.Path))];
        }
    }

    /// <summary>Closes the file. Calls that are under way end first where they write.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _writing.Wait();
        while (_idle.TryTake(out var reader))
            reader.Dispose();
        _writer?.Dispose();
        _writing.Dispose();
    }

    private static PreparedDocument?[] Prepare(IReadOnlyList<NewsDocument> documents, WriteResult[] results)
    {
        var prepared = new PreparedDocument?[documents.Count];
        for (var index = 0; index < prepared.Length; index++)
        {
            prepared[index] = DocumentPreparation.TryPrepare(documents[index], out var refusal);
            if (refusal is not null)
                results[index] = new WriteResult(WriteOutcome.Refused, refusal);
        }
        return prepared;
    }

    private DocumentWriter EnsureWriter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_writer is not null)
            return _writer;
        return _writer = new DocumentWriter(_database.OpenForWriting(ThrowIfOtherRevision));
    }

    private async Task<T> ReadAsync<T>(Func<DocumentReader, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_mode == IndexMode.Writer && Volatile.Read(ref _writer) is null)
            await CreateAsync(cancellationToken);
        return await Task.Run(() => Guard(() =>
        {
            var reader = _idle.TryTake(out var idle) ? idle : Open();
            try
            {
                var result = read(reader);
                if (_idle.Count < MaxIdleReaders && !_disposed)
                    _idle.Add(reader);
                else
                    reader.Dispose();
                return result;
            }
            catch
            {
                reader.Dispose();
                throw;
            }
        }), cancellationToken);
    }

    // A writer may be asked before its first write: then it makes the file.
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            Guard(EnsureWriter);
        }
        finally
        {
            _writing.Release();
        }
    }

    private DocumentReader Open() => new(_database.OpenForReading(ThrowIfOtherRevision));

    // Before the schema is looked at: bringing that up to date would help nobody, and the remedy is another one.
    private void ThrowIfOtherRevision(SqliteConnection connection) => IndexCheck.ThrowIfOtherRevision(connection, _database.Path);

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return _database.Translate(work);
        }
        catch (SqliteStoreException exception) when (exception.IsTransient)
        {
            throw new IndexUnavailableException(exception.Message, exception);
        }
        catch (SqliteStoreException exception)
        {
            throw new IndexSetupException(exception.Message, exception);
        }
        catch (InvalidDataException exception)
        {
            throw new IndexSetupException($"{_database.Path} is damaged ({exception.Message}): {IndexCheck.Rebuild(_database.Path)}", exception);
        }
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
