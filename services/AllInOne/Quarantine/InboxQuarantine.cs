using Ingest.AllInOne.Inbox;

namespace Ingest.AllInOne.Quarantine;

/// <summary>The embedded form's quarantine: a table of the inbox.</summary>
internal sealed class InboxQuarantine(InboxArchive inbox) : IQuarantine
{
    public Task<QuarantineAnswer> ListAsync(string? reason, string? stage, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(new QuarantineAnswer(inbox.ReadBooks().Quarantined, inbox.ReadQuarantine(reason, stage, limit)));

    public Task<IReadOnlyList<QuarantineEntry>> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(inbox.FindQuarantine(id));

    public Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(inbox.CountQuarantine().ToDictionary(StringComparer.Ordinal));
}
