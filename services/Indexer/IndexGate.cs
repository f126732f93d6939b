using Ingest.Contracts;
using Ingest.Messaging.Endpoints;
using Ingest.Search;

namespace Ingest.Indexer;

/// <summary>The Indexer works while its index does: a fault of the index or of its set-up is never a document's.</summary>
internal sealed class IndexGate(IDocumentIndex index) : IStageGate
{
    public Stage Stage => Stage.Index;

    public Task EnsureOpenAsync(CancellationToken cancellationToken) => index.EnsureReadyAsync(cancellationToken);

    public bool IsOutage(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is IndexUnavailableException or IndexSetupException)
                return true;
        }
        return false;
    }
}
