namespace Ingest.Enricher.Places;

/// <summary>
/// How well known a place is before anything is known of the article: of a city the common logarithm of its people, and more for each spelling
/// that the world's languages have for it; regions and countries are fitted to that scale. About 3.8 for a town of 5,000; 5.3 for a city of
/// 100,000; 8.5 for Paris; 7.6 to 7.9 for countries.
/// </summary>
internal static class PlaceProminence
{
    // Chosen on articles whose names stood with their region, which was taken away: see docs/places.md.
    private const float BySpelling = 0.018f;
    private const float OfCapital = 0.9f;
    private const float OfSeat = 0.2f;

    public static float Of(Gazetteer gazetteer, int place)
    {
        var people = MathF.Log10(Math.Max(1000, gazetteer.PopulationOf(place)));
        return gazetteer.KindOf(place) switch
        {
            PlaceKind.Country => 7f + (0.1f * people),
            PlaceKind.Region => 3.7f + (0.45f * people),
            _ => people + (BySpelling * gazetteer.SpellingsOf(place)) + (gazetteer.IsCapital(place) ? OfCapital : gazetteer.IsSeat(place) ? OfSeat : 0),
        };
    }
}
