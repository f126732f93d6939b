using Ingest.Contracts;

namespace Ingest.Fetcher.Intake;

/// <summary>
/// Makes acceptances durable: a row in the embedded inbox, or a confirmed publish to the broker. When a call returns, what it took is never
/// lost. Calls may run side by side, and should: they are committed in groups.
/// </summary>
public interface IDocumentIntake
{
    /// <summary>
    /// Accepts a document. Where its acceptance id is that of a fetch request accepted before, the document takes that request's place.
    /// </summary>
    /// <exception cref="IntakeUnavailableException">It cannot be made durable now.</exception>
    Task AcceptAsync(DocumentFetched document, CancellationToken cancellationToken);

    /// <summary>Accepts a request to fetch a page.</summary>
    /// <exception cref="IntakeUnavailableException">It cannot be made durable now.</exception>
    Task AcceptAsync(FetchRequested request, CancellationToken cancellationToken);
}
