using System.Globalization;

namespace Ingest.Enricher.Quality.Places;

/// <summary>One line of GeoNames' table of cities (https://download.geonames.org/export/dump/readme.txt).</summary>
internal sealed record CityRow(int Id, string Name, string AsciiName, string[] Alternates, double Latitude, double Longitude, string Feature, string Country, string Region, long Population, string TimeZone)
{
    public bool IsCapital => Feature == "PPLC";

    public bool IsSeat => Feature == "PPLA";

    /// <summary>A part of a city that is counted with it.</summary>
    public bool IsSection => Feature == "PPLX";

    public static IEnumerable<CityRow> Read(string path)
    {
        const int Columns = 19;
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t');
            if (parts.Length < Columns || parts[8].Length != 2)
                continue;
            yield return new CityRow(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                double.Parse(parts[4], CultureInfo.InvariantCulture), double.Parse(parts[5], CultureInfo.InvariantCulture), parts[7], parts[8], parts[10],
                long.TryParse(parts[14], CultureInfo.InvariantCulture, out var people) ? people : 0, parts[17]);
        }
    }
}
