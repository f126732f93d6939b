using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>
/// Tells which places an article names, and where it happens. A name means the same throughout an article; which of the places of its name that
/// is, is told by how well known each is, by the larger place that stands beside it ("Paris, Texas"), and by the other names, peoples among
/// them. What stays unsure is left out. Immutable and thread-safe; linear in the length of the text.
/// </summary>
public sealed class PlaceResolver
{
    /// <summary>The most places that are given.</summary>
    public const int MostPlaces = 100;

    /// <summary>The most mentions that are given of a place; all are counted.</summary>
    public const int MostSpans = 100;

    // Less sure is a guess.
    private const float LeastConfidence = 0.5f;

    private const float ByDemonym = 0.5f;
    private const float ByPublisher = 0.8f;
    private const float ByLanguage = 0.4f;

    private static readonly HashSet<string> SmallDemonyms = new(StringComparer.Ordinal) { "de", "fr", "es", "it", "pt", "nl", "ru" };

    private readonly Gazetteer _gazetteer;
    private readonly PlaceScanner _scanner;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _languages = new(StringComparer.Ordinal);

    internal PlaceResolver(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _scanner = new PlaceScanner(gazetteer);
        for (var country = 0; country < gazetteer.CountryCount; country++)
        {
            _countries[gazetteer.CodeOf(country)] = country;
            foreach (var language in gazetteer.LanguagesOf(country).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_languages.TryGetValue(language, out var countries))
                    _languages.Add(language, countries = []);
                countries.Add(country);
            }
        }
    }

    /// <summary>A resolver with the gazetteer that the assembly carries.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public static PlaceResolver Load() => new(Gazetteer.Load());

    /// <summary>The places of an article. Text and spans of any kind are taken; a span that lies in no text is left out.</summary>
    public ResolvedPlaces Resolve(PlaceDocument document)
    {
        var spans = PlaceSpans.Of(document, _scanner, out var isCut);
        if (spans.Count == 0 && string.IsNullOrEmpty(document.Dateline))
            return ResolvedPlaces.None with { IsCut = isCut };
        var names = new PlaceNames(_gazetteer, document);
        names.Read(spans);
        if (names.All.Count == 0)
            return ResolvedPlaces.None with { IsCut = isCut };
        var evidence = new PlaceEvidence(_gazetteer);
        AddCircumstances(document, evidence);
        evidence.Weigh(names.All);
        return Choose(names.All, isCut || names.IsCut);
    }

    private void AddCircumstances(PlaceDocument document, PlaceEvidence evidence)
    {
        if (document.PublisherCountry is { } publisher && _countries.TryGetValue(publisher, out var country))
            evidence.Add(country, ByPublisher);
        if (_languages.TryGetValue(document.Language, out var countries))
        {
            foreach (var speaking in countries)
                evidence.Add(speaking, ByLanguage);
        }
        var small = SmallDemonyms.Contains(document.Language);
        if (document.Title is { } title)
            AddDemonyms(title, small, evidence);
        foreach (var paragraph in document.Paragraphs)
            AddDemonyms(paragraph, small, evidence);
    }

    private void AddDemonyms(PlaceText text, bool small, PlaceEvidence evidence)
    {
        const int Shortest = 4;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var word = text.Tokens[i].In(text.Text);
            if (text.Tokens[i].Kind != TokenKind.Word || word.Length < Shortest || !(char.IsUpper(word[0]) || (small && char.IsLower(word[0]))))
                continue;
            // "South Korean" before "Korean".
            if (i + 1 < text.Tokens.Count && text.Tokens[i + 1].FollowsSpace && AddDemonym(text.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i + 1].End - text.Tokens[i].Start), evidence))
                i++;
            else
                AddDemonym(word, evidence);
        }
    }

    private bool AddDemonym(ReadOnlySpan<char> word, PlaceEvidence evidence)
    {
        const int Longest = 24;
        if (word.Length > Longest)
            return false;
        var (first, length) = _gazetteer.Find(PlaceNameKey.Of(word)).GetOffsetAndLength(int.MaxValue);
        var found = false;
        for (var i = first; i < first + length; i++)
        {
            var entry = _gazetteer.EntryAt(i);
            if (entry.Kind != PlaceNameKind.Demonym)
                continue;
            evidence.Add(entry.Place, ByDemonym);
            found = true;
        }
        return found;
    }

    private ResolvedPlaces Choose(List<PlaceName> names, bool isCut)
    {
        var main = new MainPlace(_gazetteer);
        var chosen = new Dictionary<int, (List<TextSpan> Spans, float Confidence)>();
        var order = new List<int>();
        foreach (var name in names)
        {
            var best = name.Best();
            if (best < 0)
                continue;
            var place = name.Candidates[best].Place;
            var confidence = Confidence(name, place);
            if (confidence < LeastConfidence)
                continue;
            main.Add(place, name, confidence);
            if (name.Spans.Count == 0)
                continue;
            if (chosen.TryGetValue(place, out var known))
            {
                known.Spans.AddRange(name.Spans);
                chosen[place] = (known.Spans, Math.Max(known.Confidence, confidence));
            }
            else
            {
                chosen.Add(place, ([.. name.Spans], confidence));
                order.Add(place);
            }
        }
        // Stable: of two named as often the one named first.
        var places = order.OrderByDescending(place => chosen[place].Spans.Count).Take(MostPlaces).Select(place => Describe(place, chosen[place].Confidence, chosen[place].Spans)).ToList();
        var (where, share) = main.Choose();
        return new ResolvedPlaces
        {
            Places = places,
            Main = where < 0 ? null : chosen.TryGetValue(where, out var named) ? Describe(where, named.Confidence, named.Spans) : Describe(where, share, []),
            IsCut = isCut || order.Count > MostPlaces,
        };
    }

    // A city, the region of its name around it and a neighbour of its name are not rivals.
    private float Confidence(PlaceName name, int place)
    {
        var sum = 0f;
        foreach (ref readonly var candidate in name.Candidates.AsSpan())
        {
            if (_gazetteer.Contains(candidate.Place, place) || _gazetteer.Contains(place, candidate.Place)
                || _gazetteer.AreNeighbours(candidate.Place, place))
            {
                sum += candidate.Probability;
            }
        }
        return Math.Min(1, sum);
    }

    private ResolvedPlace Describe(int place, float confidence, List<TextSpan> spans)
    {
        var region = _gazetteer.RegionOf(place);
        var country = _gazetteer.CountryOf(place);
        return new ResolvedPlace
        {
            Name = _gazetteer.NameOf(place),
            Kind = _gazetteer.KindOf(place),
            Country = _gazetteer.CodeOf(country),
            CountryName = _gazetteer.NameOf(country),
            Region = region < 0 ? null : _gazetteer.NameOf(region),
            RegionCode = region < 0 || _gazetteer.CodeOf(region) is not { Length: > 0 } code ? null : code,
            Latitude = _gazetteer.LatitudeOf(place),
            Longitude = _gazetteer.LongitudeOf(place),
            Population = _gazetteer.PopulationOf(place),
            Confidence = Math.Round(confidence, 3),
            Count = spans.Count,
            Mentions = spans.Count <= MostSpans ? spans : spans.GetRange(0, MostSpans),
        };
    }
}
