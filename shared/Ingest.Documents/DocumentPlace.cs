namespace Ingest.Documents;

/// <summary>A place that the document names.</summary>
/// <param name="Name">The gazetteer's name.</param>
/// <param name="Kind">country, region or city.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country that it is, or lies in.</param>
/// <param name="Region">The first-level region that it is, or lies in; null where that is not known.</param>
/// <param name="Location">Where it lies.</param>
/// <param name="Count">How often the document names it.</param>
public sealed record DocumentPlace(string Name, string Kind, string Country, string? Region, GeoPoint Location, int Count)
{
    /// <summary>Whether the document plays here: at most one place of a document.</summary>
    public bool IsMain { get; init; }
}
