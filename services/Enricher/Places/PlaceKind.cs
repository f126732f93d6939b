namespace Ingest.Enricher.Places;

/// <summary>What kind of place it is, the largest first.</summary>
public enum PlaceKind
{
    /// <summary>A country or a territory with an ISO 3166-1 code of its own.</summary>
    Country = 0,

    /// <summary>A first-order division of a country: a state, a province, a Land, one of the United Kingdom's nations.</summary>
    Region = 1,

    /// <summary>A city, a town, or a large city's borough.</summary>
    City = 2,
}
