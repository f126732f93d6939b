namespace Ingest.Enricher.Places;

/// <summary>The country that a host's name ends with.</summary>
public static class HostCountry
{
    // Sold to everybody.
    private static readonly HashSet<string> Everybody = new(StringComparer.OrdinalIgnoreCase) { "ac", "ai", "am", "cc", "co", "fm", "gg", "io", "ly", "me", "sh", "to", "tv", "ws", "eu", "su" };

    /// <summary>ISO 3166-1 alpha-2; null where the top-level domain is no country's, or sold to everybody.</summary>
    /// <param name="host">Like <c>www.example.co.uk</c>; null is allowed.</param>
    public static string? Of(string? host)
    {
        var domain = host.AsSpan().TrimEnd('.');
        domain = domain[(domain.LastIndexOf('.') + 1)..];
        if (domain.Length != 2 || host!.Length == domain.Length || !char.IsAsciiLetter(domain[0]) || !char.IsAsciiLetter(domain[1]) || Everybody.Contains(domain.ToString()))
            return null;
        var code = domain.ToString().ToUpperInvariant();
        return code == "UK" ? "GB" : code;
    }
}
