namespace Ingest.Enricher.Watch;

/// <summary>Bounds of a watch list.</summary>
public static class WatchListLimits
{
    public const int MaxNames = 100_000;

    /// <summary>In bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Of a name, an alias or a tag, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    public const int MaxAliases = 100;

    /// <summary>In UTF-16 units: a shorter name or alias matches only in its own case, since "us" is not the US.</summary>
    public const int ShortestInAnyCase = 3;
}
