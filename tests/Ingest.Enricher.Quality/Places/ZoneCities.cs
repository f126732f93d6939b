using System.Text.Json;

namespace Ingest.Enricher.Quality.Places;

/// <summary>The cities after which time zones are named, with their names in every language of CLDR: the usual ones, not the obscure.</summary>
internal sealed class ZoneCities
{
    private readonly Dictionary<string, SortedSet<string>> _names = new(StringComparer.Ordinal);

    public ZoneCities(string data)
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(data, "cldr-dates-full", "main")).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, "timeZoneNames.json");
            if (!File.Exists(path))
                continue;
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var names = json.RootElement.GetProperty("main").GetProperty(Path.GetFileName(folder)).GetProperty("dates").GetProperty("timeZoneNames");
            if (names.TryGetProperty("zone", out var zones))
                Read("", zones);
        }
    }

    /// <summary>The names of a zone's city; none for a zone named after something else.</summary>
    public IEnumerable<string> Of(string zone) => _names.GetValueOrDefault(zone) ?? [];

    private void Read(string prefix, JsonElement zones)
    {
        foreach (var zone in zones.EnumerateObject())
        {
            if (zone.Value.ValueKind != JsonValueKind.Object || zone.Name is "long" or "short")
                continue;
            var name = prefix + zone.Name;
            if (zone.Value.TryGetProperty("exemplarCity", out var city))
            {
                if (!_names.TryGetValue(name, out var names))
                    _names.Add(name, names = new SortedSet<string>(StringComparer.Ordinal));
                names.Add(city.GetString()!);
            }
            Read(name + "/", zone.Value);
        }
    }
}
