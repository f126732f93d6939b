namespace Ingest.Enricher.Places;

/// <summary>The places of an article.</summary>
public sealed record ResolvedPlaces
{
    public static readonly ResolvedPlaces None = new();

    /// <summary>Those named most often first, at most <see cref="PlaceResolver.MostPlaces"/>.</summary>
    public IReadOnlyList<ResolvedPlace> Places { get; init => field = value ?? []; } = [];

    /// <summary>Where it happens, as far as its names say: the smallest place on which most of them agree. Null where no place is named.</summary>
    public ResolvedPlace? Main { get; init; }

    /// <summary>Whether places or names were left out because there were too many.</summary>
    public bool IsCut { get; init; }
}
