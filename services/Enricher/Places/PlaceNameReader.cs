namespace Ingest.Enricher.Places;

/// <summary>Looks up what a name may mean, and how likely each place is by the name alone.</summary>
internal sealed class PlaceNameReader(Gazetteer gazetteer)
{
    /// <summary>The best-known places of a name that are considered.</summary>
    internal const int MostCandidates = 64;

    // In the units of PlaceProminence, found with the cases of tests/Ingest.Enricher.Tests/Places.
    private const float ObscureLatin = 2f;
    private const float ObscureOther = 0.3f;
    private const float Inflected = 0.4f;
    private const float CityOfItsCountry = 3f;
    private const float RegionOfItsCity = 1f;
    private const float AlternateOfNeighbour = 2.5f;
    private const float UnknownMention = 3.4f;
    private const float UnknownWord = 2f;
    private const float UnknownPerson = 1.2f;
    private const float UnknownCapitals = 1.5f;
    private const int ShortCapitals = 4;

    /// <summary>A region this many times as large as the city of its name is a place of its own.</summary>
    private const long LargeRegion = 8;

    private const int MostForms = 12;

    /// <summary>The key under which the gazetteer holds a name, or one that it is inflected from; zero where there is none.</summary>
    public ulong KeyOf(ReadOnlySpan<char> name, string language, out bool inflected)
    {
        inflected = false;
        var key = PlaceNameKey.OfCapitals(name);
        if (IsPlace(key, true))
            return key;
        key = PlaceNameKey.Of(name);
        if (IsPlace(key, name[^1] == '.'))
            return key;
        Span<ulong> forms = stackalloc ulong[MostForms];
        var count = PlaceNameForms.Keys(name, language, forms);
        inflected = true;
        // Of several the best-known place: an ending that fits by chance leads to a village.
        ulong best = 0;
        var prominence = 0f;
        foreach (var form in forms[..count])
        {
            var (first, length) = Entries(form);
            for (var i = first; i < first + length; i++)
            {
                var entry = gazetteer.EntryAt(i);
                if (IsPlace(entry, false) && gazetteer.ProminenceOf(entry.Place) > prominence)
                    (best, prominence) = (form, gazetteer.ProminenceOf(entry.Place));
            }
        }
        return best;
    }

    /// <summary>What the name under a key may mean.</summary>
    /// <param name="key">From <see cref="KeyOf"/>.</param>
    /// <param name="name">As the text has it.</param>
    /// <param name="inflected">Whether the key is that of another form.</param>
    public PlaceName Read(ulong key, ReadOnlySpan<char> name, bool inflected)
    {
        var (first, length) = Entries(key);
        var candidates = new List<PlaceCandidate>(Math.Min(length, MostCandidates));
        var latin = name[0] < '\u0250';
        var abbreviated = name[^1] == '.' || key == PlaceNameKey.OfCapitals(name);
        var word = false;
        var person = false;
        for (var i = first; i < first + length && candidates.Count < MostCandidates; i++)
        {
            var entry = gazetteer.EntryAt(i);
            if (!IsPlace(entry, abbreviated))
                continue;
            word |= entry.IsCommonWord && entry.Place >= gazetteer.CountryCount;
            person |= entry.IsPersonName;
            var prior = gazetteer.ProminenceOf(entry.Place);
            if (entry.Kind == PlaceNameKind.Alternate)
                prior -= latin ? ObscureLatin : ObscureOther;
            candidates.Add(new PlaceCandidate { Place = entry.Place, IsAlternate = entry.Kind == PlaceNameKind.Alternate, Prior = prior - (inflected ? Inflected : 0) });
        }
        var read = candidates.ToArray();
        foreach (ref var candidate in read.AsSpan())
            candidate.Prior -= Overshadowed(candidate, read);
        read.AsSpan().Sort(static (left, right) => right.Prior != left.Prior ? right.Prior.CompareTo(left.Prior) : left.Place.CompareTo(right.Place));
        // "UVA" and "MOBA" are hardly the towns of these names.
        var letters = name.Length <= ShortCapitals && !abbreviated && !name.ContainsAnyExceptInRange('A', 'Z');
        return new PlaceName(read, UnknownMention + (letters ? UnknownCapitals : 0) + (word ? UnknownWord : 0) + (person ? UnknownPerson : 0)) { IsWord = word, IsPerson = person };
    }

    private (int Offset, int Length) Entries(ulong key) => gazetteer.Find(key).GetOffsetAndLength(int.MaxValue);

    // "Calif." and "NY" stand alone now and then, "Mass" and "Miss" do not.
    private static bool IsPlace(PlaceNameEntry entry, bool abbreviated) => entry.Kind <= PlaceNameKind.Alternate || (abbreviated && entry.Kind == PlaceNameKind.Abbreviation);

    private bool IsPlace(ulong key, bool abbreviated)
    {
        var (first, length) = Entries(key);
        for (var i = first; i < first + length; i++)
        {
            if (IsPlace(gazetteer.EntryAt(i), abbreviated))
                return true;
        }
        return false;
    }

    // "Mexico" is the country, not its capital; "New York" the city, not its state; "New Delhi" not the Delhi around it.
    private float Overshadowed(PlaceCandidate candidate, PlaceCandidate[] candidates)
    {
        var place = candidate.Place;
        foreach (var other in candidates)
        {
            if (gazetteer.KindOf(place) == PlaceKind.City && other.Place == gazetteer.CountryOf(place))
                return CityOfItsCountry;
            if (gazetteer.KindOf(place) == PlaceKind.Region && gazetteer.KindOf(other.Place) == PlaceKind.City && gazetteer.RegionOf(other.Place) == place
                && gazetteer.PopulationOf(place) < LargeRegion * gazetteer.PopulationOf(other.Place))
            {
                return RegionOfItsCity;
            }
            if (candidate.IsAlternate && !other.IsAlternate && gazetteer.AreNeighbours(place, other.Place))
                return AlternateOfNeighbour;
        }
        return 0;
    }
}
