namespace Ingest.Contracts;

/// <summary>A place that an article names, found in the gazetteer.</summary>
public sealed record Place
{
    /// <summary>The gazetteer's name.</summary>
    public required string Name { get; init; }

    /// <summary><c>country</c>, <c>region</c> or <c>city</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that it is, or lies in.</summary>
    public required string Country { get; init; }

    /// <summary>The first-level region that it is, or lies in; null where that is not known.</summary>
    public string? Region { get; init; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public required double Longitude { get; init; }

    /// <summary>Whether the article plays here: at most one place of an article.</summary>
    public bool IsMain { get; init; }

    /// <summary>How often the article names it; at least 1.</summary>
    public int Count { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>How sure it is that this place is meant: 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Where it is named, in order.</summary>
    public IReadOnlyList<ArticleSpan> Mentions { get; init => field = value ?? []; } = [];
}
