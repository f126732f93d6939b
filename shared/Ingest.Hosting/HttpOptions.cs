using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Ingest.Hosting;

/// <summary>Where a process answers, section <c>Http</c>.</summary>
public sealed class HttpOptions : IValidatableObject
{
    /// <summary>
    /// The address to listen on; port 0 for any free one. Without a value each service has its own port on loopback: 5080 (Fetcher, and the
    /// one-process form), 5081 (Cleaner), 5082 (Enricher), 5083 (Indexer). The APIs have no users or passwords: keep them on loopback or in a
    /// network of their own, or put a proxy that asks for them, and for TLS, in front.
    /// </summary>
    public string Url { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url.Length == 0)
            yield break;
        // The server takes a host name that it does not know for every address of the machine: one typo would open it to the network.
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0
            || !(uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _)))
        {
            yield return new ValidationResult(
                "must be an address like http://127.0.0.1:5080: http, an IP address or localhost (0.0.0.0 for every address of this machine), a port from 0 to 65535, nothing behind it.", [nameof(Url)]);
        }
    }
}
