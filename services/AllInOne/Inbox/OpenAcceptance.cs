using Ingest.Contracts;

namespace Ingest.AllInOne.Inbox;

/// <summary>A row that waits for its outcome.</summary>
/// <param name="Sequence">The order of acceptance.</param>
/// <param name="AcceptanceId">See <see cref="DocumentOrigin.AcceptanceId"/>.</param>
/// <param name="Attempts">How often it was dispatched before.</param>
/// <param name="Message">A <see cref="FetchRequested"/> or a <see cref="DocumentFetched"/>.</param>
internal sealed record OpenAcceptance(long Sequence, Guid AcceptanceId, int Attempts, object Message)
{
    /// <summary>Bytes it holds in memory while in flight: the compressed body and its share of the message.</summary>
    public long Bytes => Message is DocumentFetched fetched ? fetched.Body.Bytes.Length + 1024 : 1024;
}
