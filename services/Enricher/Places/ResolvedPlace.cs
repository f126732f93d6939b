using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>A place that an article names.</summary>
public sealed record ResolvedPlace
{
    /// <summary>The gazetteer's name, in English where there is a usual one.</summary>
    public required string Name { get; init; }

    public required PlaceKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, and XK for Kosovo.</summary>
    public required string Country { get; init; }

    /// <summary>The country's English name.</summary>
    public required string CountryName { get; init; }

    /// <summary>The name of the region where it lies, or its own; null for a country, and where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>That region's ISO 3166-2 code; null where it is not known.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Degrees, north positive; of countries and regions the centre of their cities.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees, east positive.</summary>
    public required double Longitude { get; init; }

    /// <summary>Of regions the sum of their towns.</summary>
    public long Population { get; init; }

    /// <summary>How sure it is that the name means this place: 0.5 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>How often the article names it; 0 for one that only its parts or the dateline name.</summary>
    public int Count { get; init; }

    /// <summary>Where, in the order of the text: the first <see cref="PlaceResolver.MostSpans"/>.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init => field = value ?? []; } = [];
}
