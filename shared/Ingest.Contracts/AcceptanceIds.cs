using System.Globalization;

namespace Ingest.Contracts;

/// <summary>What an acceptance id tells.</summary>
public static class AcceptanceIds
{
    /// <summary>When the document was accepted, to the millisecond: a version 7 UUID begins with its time (RFC 9562, 5.7). Null for an id of another version.</summary>
    public static DateTimeOffset? AcceptedAt(Guid acceptanceId) => acceptanceId.Version == 7
        ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(acceptanceId.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : null;
}
