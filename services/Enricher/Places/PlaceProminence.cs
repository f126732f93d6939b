namespace Ingest.Enricher.Places;

/// <summary>
/// How well known a place is before anything is known of the article: the common logarithm of its people, to which capitals, seats, regions
/// and countries are fitted. 3.7 for a town of 5,000; 7.0 for a city of ten million; 7.6 to 7.9 for countries.
/// </summary>
internal static class PlaceProminence
{
    public static float Of(Gazetteer gazetteer, int place)
    {
        var people = MathF.Log10(Math.Max(1000, gazetteer.PopulationOf(place)));
        return gazetteer.KindOf(place) switch
        {
            PlaceKind.Country => 7f + (0.1f * people),
            // News names a state of ten million about as often as a city of three.
            PlaceKind.Region => 3.4f + (0.45f * people),
            // A capital stands for its government too.
            _ when gazetteer.IsCapital(place) => people + 0.7f + (0.1f * MathF.Log10(Math.Max(1000, gazetteer.PopulationOf(gazetteer.CountryOf(place))))),
            _ => people + (gazetteer.IsSeat(place) ? 0.3f : 0),
        };
    }
}
