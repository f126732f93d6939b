namespace Ingest.Enricher.Quality.Places;

/// <summary>
/// The point amid some cities, each weighed by the root of its people: where a country or a region is put on a map. A mean of vectors, so that
/// the date line does no harm.
/// </summary>
internal sealed class Centre
{
    private double _x;
    private double _y;
    private double _z;

    public long Population { get; private set; }

    public bool IsEmpty => _x == 0 && _y == 0 && _z == 0;

    public double Latitude => double.RadiansToDegrees(Math.Atan2(_z, Math.Sqrt((_x * _x) + (_y * _y))));

    public double Longitude => double.RadiansToDegrees(Math.Atan2(_y, _x));

    public void Add(CityRow city)
    {
        if (city.IsSection)
            return;
        var weight = Math.Sqrt(Math.Max(1, city.Population));
        var latitude = double.DegreesToRadians(city.Latitude);
        var longitude = double.DegreesToRadians(city.Longitude);
        _x += weight * Math.Cos(latitude) * Math.Cos(longitude);
        _y += weight * Math.Cos(latitude) * Math.Sin(longitude);
        _z += weight * Math.Sin(latitude);
        Population += city.Population;
    }
}
