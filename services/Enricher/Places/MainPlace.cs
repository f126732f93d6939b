using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>
/// Chooses an article's main place: names weigh by where they stand and whether something is said to be there; then from the country with the
/// most weight down to its region and city, as long as nearly half of the weight agrees. A city in the title needs
/// only a quarter of its country's weight, and nearly half of what the places within that country have.
/// </summary>
internal sealed class MainPlace(Gazetteer gazetteer)
{
    private const float InTitle = 3;
    private const float InDateline = 3;
    private const float InFirst = 1.6f;
    private const float InSecond = 1.2f;
    private const float Agreeing = 0.46f;

    // Of a city in the title: its country's name elsewhere does not say that it was not there.
    private const float AgreeingInTitle = 0.25f;

    // A government acts in many places: its country's name alone does not say that the article plays there.
    private const float Acting = 0.4f;

    private readonly Dictionary<int, float> _weights = [];
    private readonly HashSet<int> _inTitle = [];

    /// <summary>Adds a name's mentions.</summary>
    /// <param name="place">What it means.</param>
    /// <param name="name">The name.</param>
    /// <param name="confidence">How sure that is, 0 to 1.</param>
    public void Add(int place, PlaceName name, float confidence)
    {
        var weight = name.InDateline ? InDateline : 0f;
        for (var i = 0; i < name.Spans.Count; i++)
        {
            weight += (name.Locative[i] ? 1 : Acting) * name.Spans[i].Paragraph switch
            {
                TextSpan.Title => InTitle,
                0 => InFirst,
                1 => InSecond,
                _ => 1,
            };
        }
        if (name.Spans.Any(static span => span.Paragraph == TextSpan.Title))
            _inTitle.Add(place);
        // Where it only says where another lies, that other has the weight.
        weight = Math.Max(0, weight - name.Containing);
        _weights[place] = _weights.GetValueOrDefault(place) + (confidence * weight);
    }

    /// <summary>The main place's number and the share of all weight within it; -1 where no place was added.</summary>
    public (int Place, float Share) Choose()
    {
        var total = _weights.Values.Sum();
        if (total <= 0)
            return (_weights.Count == 0 ? -1 : _weights.Keys.Min(), 0);
        var (country, weight) = Heaviest(gazetteer.CountryOf);
        var (city, cityWeight) = Heaviest(place => gazetteer.KindOf(place) == PlaceKind.City && gazetteer.CountryOf(place) == country ? place : -1);
        if (cityWeight >= Agreeing * weight || (_inTitle.Contains(city) && cityWeight >= AgreeingInTitle * weight && cityWeight >= Agreeing * (weight - _weights.GetValueOrDefault(country))))
            return (city, cityWeight / total);
        var (region, regionWeight) = Heaviest(place => gazetteer.CountryOf(place) == country ? gazetteer.RegionOf(place) : -1);
        return regionWeight >= Agreeing * weight ? (region, regionWeight / total) : (country, weight / total);
    }

    private (int Place, float Weight) Heaviest(Func<int, int> within)
    {
        var sums = new Dictionary<int, float>();
        foreach (var (place, weight) in _weights)
        {
            var outer = within(place);
            if (outer >= 0)
                sums[outer] = sums.GetValueOrDefault(outer) + weight;
        }
        var best = (Place: -1, Weight: -1f);
        foreach (var (place, weight) in sums)
        {
            if (weight > best.Weight || (weight == best.Weight && place < best.Place))
                best = (place, weight);
        }
        return best;
    }
}
