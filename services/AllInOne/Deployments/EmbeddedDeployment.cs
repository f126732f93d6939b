using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Diagnosis;
using Ingest.AllInOne.Hosting;
using Ingest.AllInOne.Inbox;
using Ingest.AllInOne.Quarantine;
using Ingest.Search;
using Ingest.Search.Sqlite;

namespace Ingest.AllInOne.Deployments;

/// <summary>A data folder: inbox and index in SQLite. It reads beside whoever writes.</summary>
internal sealed class EmbeddedDeployment : IDeployment
{
    private readonly DataFolder _folder;
    private readonly IReadOnlyList<string> _assignments;
    private readonly Lazy<InboxArchive> _inbox;
    private readonly Lazy<IDocumentIndex> _index;

    /// <summary>Of a verb, beside whoever writes.</summary>
    public EmbeddedDeployment(DataFolder folder, IReadOnlyList<string> assignments)
        : this(folder, assignments, () => EmbeddedIndex.OpenForReading(folder))
    {
    }

    /// <summary>Of the process that writes.</summary>
    public EmbeddedDeployment(DataFolder folder, IDocumentIndex index)
        : this(folder, [], () => index)
    {
    }

    private EmbeddedDeployment(DataFolder folder, IReadOnlyList<string> assignments, Func<IDocumentIndex> index)
    {
        _folder = folder;
        _assignments = assignments;
        // A folder in which nothing was ever kept is told when something is looked for, not before: doctor looks at it all the same.
        _inbox = new(() =>
        {
            folder.ThrowIfMissing();
            return new InboxArchive(folder.InboxFile);
        });
        _index = new(() =>
        {
            folder.ThrowIfMissing();
            return index();
        });
    }

    public IDocumentIndex Index => _index.Value;

    public IQuarantine Quarantine => new InboxQuarantine(_inbox.Value);

    public async Task<StatusAnswer> ReadStatusAsync(CancellationToken cancellationToken)
    {
        var inbox = _inbox.Value;
        var running = _folder.FindRunning();
        var status = await Index.StatusAsync(cancellationToken);
        return new StatusAnswer
        {
            DataFolder = _folder.Path,
            Running = running is not null,
            Url = running?.Url,
            Inbox = inbox.ReadBooks(),
            OldestOpen = inbox.ReadOldestOpen(),
            Quarantine = await Quarantine.CountAsync(cancellationToken),
            IndexDocuments = status.Documents,
            IndexBytes = status.SizeBytes,
            LastIndexedAt = status.LastIndexedAt,
        };
    }

    public Task<string> ExplainMissingAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_inbox.Value.FindDocument(id) switch
    {
        [{ State: AcceptanceState.Quarantined } entry, ..] => $"Document {id} is in quarantine ({entry.Reason}): see 'ingest quarantine show {id}'.",
        [{ State: AcceptanceState.Open }, ..] => $"Document {id} was accepted and is still on its way: see 'ingest status'.",
        _ => $"There is no document {id}: 'ingest search' prints the ids there are.",
    });

    public Task<IReadOnlyList<DoctorFinding>> ExamineAsync(CancellationToken cancellationToken) => new Doctor(_folder, _assignments).ExamineAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        // Only what this object opened: the writer's index is the host's.
        if (_index.IsValueCreated && _index.Value is SqliteDocumentIndex reader)
            reader.Dispose();
        return ValueTask.CompletedTask;
    }
}
