using System.Net;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Checks an address before each hop: form, credentials, scheme, port, and the host where it can be told without asking DNS.</summary>
public sealed class FetchAddress(FetchOptions options)
{
    private const int FirstUserPort = 1_024;

    /// <summary>Parses an address that may be fetched.</summary>
    /// <exception cref="RefusedException">It may not.</exception>
    public Uri Check(string url)
    {
        var uri = PageAddress.Parse(url);
        // Mail, name and file services listen on low ports, and some take the lines of an HTTP request for commands.
        if (uri.Port is < FirstUserPort and not 80 and not 443)
        {
            throw new RefusedException(new Refusal(
                RejectionReason.InvalidUrl, $"The url '{PageAddress.Shown(url)}' names port {uri.Port}: pages are fetched from 80, 443 and ports above 1023.", 400)
            {
                Input = "url",
            });
        }
        var host = uri.IdnHost.TrimEnd('.');
        // RFC 6761: localhost and the names below it are always this machine.
        var isLocalName = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        if ((isLocalName && !options.AllowLoopback) || (IPAddress.TryParse(host, out var address) && !IsAllowed(address)))
            throw new RefusedException(NotPublic(host));
        return uri;
    }

    internal bool IsAllowed(IPAddress address) => PublicAddress.IsAllowed(address, options.AllowLoopback);

    internal static Refusal NotPublic(string host) =>
        new(RejectionReason.PrivateAddress, $"The host '{PageAddress.Shown(host)}' is not on the public network: only public pages are fetched.", 400)
        {
            Input = "url",
        };
}
