using System.Net;
using System.Net.Sockets;

namespace Ingest.Fetcher.Fetching;

/// <summary>
/// Tells public addresses from all others, so that nobody uses the Fetcher to look into the network it stands in. Source: the IANA registries
/// of special-purpose addresses for IPv4 and IPv6.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.31.196.0/24"),
        IPNetwork.Parse("192.52.193.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("192.175.48.0/24"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
        // The virtual public address by which a cloud's hosts are reached from inside (Azure).
        IPNetwork.Parse("168.63.129.16/32"),
        // Protocol assignments, Teredo and ORCHID; documentation; 6to4, which hides an IPv4 address; documentation again.
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>All of IPv6 that is handed out: outside lie ::1, mapped and translated IPv4 (64:ff9b::), fc00::/7, fe80::/10, ff00::/8.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether pages may be fetched from this address.</summary>
    /// <param name="address">IPv4, IPv6, or IPv4 mapped into IPv6.</param>
    /// <param name="allowLoopback">Loopback counts as public.</param>
    internal static bool IsAllowed(IPAddress address, bool allowLoopback)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
            return allowLoopback;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(plain))
            return false;
        return !NotPublic.Any(network => network.Contains(plain));
    }
}
