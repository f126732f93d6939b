namespace Ingest.Documents;

/// <summary>A point on the earth, as Elasticsearch's type geo_point takes it.</summary>
/// <param name="Lat">Degrees north, -90 to 90.</param>
/// <param name="Lon">Degrees east, -180 to 180.</param>
public sealed record GeoPoint(double Lat, double Lon);
