namespace Ingest.Enricher.Places;

/// <summary>What a gazetteer holds of a place, its names aside.</summary>
internal sealed record GazetteerPlace
{
    public required PlaceKind Kind { get; init; }

    /// <summary>1 to 255 bytes of UTF-8.</summary>
    public required string Name { get; init; }

    /// <summary>The country's number, which for a country is its own.</summary>
    public required int Country { get; init; }

    /// <summary>The region's number; -1 for a country, and for a city whose region is not known.</summary>
    public int Region { get; init; } = -1;

    /// <summary>Of a country its ISO 3166-1 alpha-2 code; of a region its ISO 3166-2 code, empty where it is not known; of a city empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>Of a country its official languages, ISO 639 codes with spaces between them.</summary>
    public string Languages { get; init; } = "";

    /// <summary>Degrees, north positive.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees, east positive.</summary>
    public required double Longitude { get; init; }

    public long Population { get; init; }

    /// <summary>In how many ways the world's languages write it: a measure of its fame.</summary>
    public int Spellings { get; init; }

    /// <summary>Whether it is a country's capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether it is a region's seat.</summary>
    public bool IsSeat { get; init; }
}
