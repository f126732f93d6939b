using Ingest.Fetcher.Intake;

namespace Ingest.AllInOne.Adding;

/// <summary>Where <c>ingest add</c> hands documents over: this process's own inbox, or a running service.</summary>
internal interface IAddTarget
{
    /// <summary>Hands one document over; returns when it is durable or refused.</summary>
    /// <returns>Why it was refused; null where it was accepted.</returns>
    Task<Refusal?> AddAsync(SubmittedDocument document, CancellationToken cancellationToken);

    /// <summary>Asks for a page to be fetched; returns when the request is durable or refused.</summary>
    /// <returns>Why it was refused; null where it was accepted.</returns>
    Task<Refusal?> FetchAsync(string url, string? source, string batch, CancellationToken cancellationToken);
}
