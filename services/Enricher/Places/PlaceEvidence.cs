namespace Ingest.Enricher.Places;

/// <summary>
/// Weighs the names of one article by one another: each says something for its country, its region and what is near, as far as it is sure
/// itself, and is judged by what the others say (soft assignment, a few rounds of expectation and maximisation).
/// </summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer)
{
    private const int Rounds = 3;

    // How a score becomes odds: a factor of ten in people is e to this, five to one.
    private const float Sharpness = 1.6f;

    // Support in the units of PlaceProminence that countless names in the same country or region would give, and the evidence that gives half.
    private const float MostByCountry = 2.8f;
    private const float HalfByCountry = 1.5f;
    private const float MostByRegion = 2.4f;
    private const float HalfByRegion = 1f;

    // A place that no gazetteer holds lies where the others lie, too.
    private const float UnknownByCountry = 0.5f;

    // Near places: half of this at NearKilometres.
    private const float MostByDistance = 0.8f;
    private const float NearKilometres = 100;
    private const int MostAnchors = 12;
    private const float SureAnchor = 0.8f;

    private readonly float[] _countries = new float[gazetteer.CountryCount];
    private readonly float[] _regions = new float[gazetteer.RegionEnd - gazetteer.CountryCount];
    private readonly float[] _prior = new float[gazetteer.CountryCount];

    /// <summary>Says of a country, or of a region and its country, that the article has to do with it.</summary>
    /// <param name="place">The country's or region's number.</param>
    /// <param name="weight">A name that surely lies in it would be 1.</param>
    public void Add(int place, float weight)
    {
        const float Most = 3;
        var country = gazetteer.CountryOf(place);
        _prior[country] = Math.Min(Most, _prior[country] + weight);
    }

    /// <summary>Sets the candidates' probabilities.</summary>
    public void Weigh(List<PlaceName> names)
    {
        foreach (var name in names)
            Judge(name, false, []);
        for (var round = 0; round < Rounds; round++)
        {
            _prior.CopyTo(_countries, 0);
            Array.Clear(_regions);
            foreach (var name in names)
                Count(name, 1);
            var anchors = Anchors(names);
            foreach (var name in names)
            {
                if (name.Candidates.Length == 0)
                    continue;
                Count(name, -1);
                Judge(name, true, anchors);
                Count(name, 1);
            }
        }
    }

    private void Judge(PlaceName name, bool withOthers, List<(PlaceName Name, int Place)> anchors)
    {
        var candidates = name.Candidates.AsSpan();
        var top = 0f;
        var country = 0f;
        foreach (ref var candidate in candidates)
        {
            candidate.Probability = candidate.Prior + candidate.Support + (withOthers ? ByOthers(name, candidate.Place, anchors) : 0);
            top = Math.Max(top, candidate.Probability);
            country = withOthers ? Math.Max(country, ByCountry(candidate.Place)) : 0;
        }
        var unknown = name.Unknown + (UnknownByCountry * country);
        top = Math.Max(top, unknown);
        var sum = MathF.Exp(Sharpness * (unknown - top));
        foreach (ref var candidate in candidates)
        {
            candidate.Probability = MathF.Exp(Sharpness * (candidate.Probability - top));
            sum += candidate.Probability;
        }
        foreach (ref var candidate in candidates)
            candidate.Probability /= sum;
    }

    private float ByCountry(int place)
    {
        var country = Math.Max(0, _countries[gazetteer.CountryOf(place)]);
        return MostByCountry * country / (country + HalfByCountry);
    }

    private float ByOthers(PlaceName name, int place, List<(PlaceName Name, int Place)> anchors)
    {
        var support = ByCountry(place);
        var region = gazetteer.RegionOf(place);
        if (region >= 0)
        {
            var inRegion = Math.Max(0, _regions[region - gazetteer.CountryCount]);
            support += MostByRegion * inRegion / (inRegion + HalfByRegion);
        }
        return gazetteer.KindOf(place) == PlaceKind.City ? support + ByDistance(name, place, anchors) : support;
    }

    private float ByDistance(PlaceName name, int place, List<(PlaceName Name, int Place)> anchors)
    {
        var nearest = float.MaxValue;
        foreach (var anchor in anchors)
        {
            if (anchor.Name != name)
                nearest = Math.Min(nearest, Kilometres(place, anchor.Place));
        }
        return nearest == float.MaxValue ? 0 : MostByDistance * NearKilometres / (nearest + NearKilometres);
    }

    // Flat, which is near enough where it matters.
    private float Kilometres(int left, int right)
    {
        const double KilometresPerDegree = 111.2;
        var latitude = gazetteer.LatitudeOf(left) - gazetteer.LatitudeOf(right);
        var longitude = Math.Abs(gazetteer.LongitudeOf(left) - gazetteer.LongitudeOf(right));
        longitude = Math.Min(longitude, 360 - longitude) * Math.Cos(double.DegreesToRadians((gazetteer.LatitudeOf(left) + gazetteer.LatitudeOf(right)) / 2));
        return (float)(KilometresPerDegree * Math.Sqrt((latitude * latitude) + (longitude * longitude)));
    }

    private List<(PlaceName Name, int Place)> Anchors(List<PlaceName> names)
    {
        var anchors = new List<(PlaceName Name, int Place)>(MostAnchors);
        foreach (var name in names)
        {
            var best = name.Best();
            if (best >= 0 && name.Candidates[best].Probability >= SureAnchor && gazetteer.KindOf(name.Candidates[best].Place) == PlaceKind.City)
                anchors.Add((name, name.Candidates[best].Place));
            if (anchors.Count == MostAnchors)
                break;
        }
        return anchors;
    }

    private void Count(PlaceName name, float sign)
    {
        var weight = sign * name.Weight;
        foreach (ref readonly var candidate in name.Candidates.AsSpan())
        {
            _countries[gazetteer.CountryOf(candidate.Place)] += weight * candidate.Probability;
            var region = gazetteer.RegionOf(candidate.Place);
            if (region >= 0)
                _regions[region - gazetteer.CountryCount] += weight * candidate.Probability;
        }
    }
}
