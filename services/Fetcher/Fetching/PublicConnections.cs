using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>
/// Connects to public hosts only. The name is resolved once, every address is judged, and the connection goes to those same addresses: a
/// name that answers differently the second time (DNS rebinding) gains nothing.
/// </summary>
internal sealed class PublicConnections(FetchAddress addresses)
{
    /// <summary>A handler whose every connection is judged. Redirects are left to the caller, who judges each hop.</summary>
    internal SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would resolve the name itself, and nothing here would see the address.
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 64,
        // Strangers do not get our trace ids.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        ConnectCallback = ConnectAsync,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        // One private address among public ones is an attack or a mistake: refused whole.
        if (!found.All(addresses.IsAllowed))
            throw new RefusedException(FetchAddress.NotPublic(host));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
