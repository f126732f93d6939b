using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Quarantine;
using Ingest.Search;

namespace Ingest.AllInOne.Deployments;

/// <summary>What the verbs work against: a data folder, or a broker and an index.</summary>
internal interface IDeployment : IAsyncDisposable
{
    /// <summary>The index, to read.</summary>
    IDocumentIndex Index { get; }

    IQuarantine Quarantine { get; }

    Task<StatusAnswer> ReadStatusAsync(CancellationToken cancellationToken);

    /// <summary>Where a document is that is not in the index, in words.</summary>
    Task<string> ExplainMissingAsync(string id, CancellationToken cancellationToken);

    /// <summary>What is wrong, and how to mend it; it changes nothing.</summary>
    Task<IReadOnlyList<DoctorFinding>> ExamineAsync(CancellationToken cancellationToken);
}
