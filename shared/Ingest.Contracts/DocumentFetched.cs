namespace Ingest.Contracts;

/// <summary>A raw document was accepted: from here on it is never lost.</summary>
public sealed record DocumentFetched
{
    public required DocumentOrigin Origin { get; init; }

    public required RawBody Body { get; init; }
}
