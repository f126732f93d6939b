namespace Ingest.Contracts;

/// <summary>The Cleaner found the article in a page.</summary>
public sealed record DocumentCleaned
{
    public required DocumentOrigin Origin { get; init; }

    public required Article Article { get; init; }
}
