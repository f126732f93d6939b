using System.Text.Json;

namespace Ingest.Enricher.Quality.Places;

/// <summary>The names of countries in every language of CLDR and i18n-iso-countries.</summary>
internal sealed class TerritoryNames
{
    private readonly Dictionary<string, SortedSet<string>> _names = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _continents = new(StringComparer.Ordinal);

    public TerritoryNames(string data)
    {
        // Of the many languages of CLDR those with a list in the other package: what a small one calls a country is an everyday word elsewhere.
        var languages = Directory.GetFiles(Path.Combine(data, "i18n-iso-countries", "langs"), "*.json").Select(static path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(Path.Combine(data, "cldr-localenames-full", "main")).Order(StringComparer.Ordinal))
        {
            var locale = Path.GetFileName(folder);
            if (!languages.Contains(locale.Split('-')[0]))
                continue;
            var path = Path.Combine(folder, "territories.json");
            if (!File.Exists(path))
                continue;
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var territory in json.RootElement.GetProperty("main").GetProperty(locale).GetProperty("localeDisplayNames").GetProperty("territories").EnumerateObject())
            {
                // "US-alt-short": "US".
                var code = territory.Name.Split('-')[0];
                Add(code, territory.Value.GetString());
                // Numbers are the world's and its continents'.
                if (char.IsAsciiDigit(code[0]))
                    _continents.Add(territory.Value.GetString()!);
                if (locale == "en")
                    English[territory.Name] = territory.Value.GetString()!;
            }
        }
        foreach (var path in Directory.GetFiles(Path.Combine(data, "i18n-iso-countries", "langs"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var country in json.RootElement.GetProperty("countries").EnumerateObject())
            {
                foreach (var name in country.Value.ValueKind == JsonValueKind.Array ? country.Value.EnumerateArray() : Enumerable.Repeat(country.Value, 1))
                    Add(country.Name, name.GetString());
            }
        }
    }

    /// <summary>CLDR's English names by code, with variants like <c>US-alt-short</c>.</summary>
    public SortedDictionary<string, string> English { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the world's parts in every language.</summary>
    public IEnumerable<string> Continents => _continents;

    public IEnumerable<string> Of(string code) => _names.GetValueOrDefault(code) ?? [];

    private void Add(string code, string? name)
    {
        // Where a language has no name the code itself stands; other short ones are abbreviations.
        if (name is null || code.Length != 2 || name.Length <= 3 && name[0] < '\u0250')
            return;
        if (!_names.TryGetValue(code, out var names))
            _names.Add(code, names = new SortedSet<string>(StringComparer.Ordinal));
        names.Add(name);
        if (name.Contains('&', StringComparison.Ordinal))
            names.Add(name.Replace("&", "and", StringComparison.Ordinal));
        // "Myanmar (Burma)".
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 3)
            names.Add(name[..bracket]);
    }
}
