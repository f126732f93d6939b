using System.Buffers;
using System.Text;

namespace Ingest.Documents;

/// <summary>
/// An http or https address in the one form that a document's id is made from. Ids live as long as the archive, so the form of an address
/// never changes once released; the tests pin it.
/// </summary>
/// <remarks>
/// The form (RFC 3986, section 6.2): scheme and host in lower case, internationalised hosts in their ASCII form without a trailing dot;
/// credentials, default port and fragment dropped; dot segments resolved; an empty path is <c>/</c>; percent-encoding in upper-case hex,
/// unreserved characters decoded, all that is not ASCII encoded as UTF-8; <see cref="TrackingParameters"/> and empty parameters dropped,
/// and the question mark with the last of them. The order of parameters is kept: some servers read by position or take the first of a
/// repeated name, so sorting could give two pages one id and lose one of them, while not sorting costs a second copy at worst, which the
/// content hash shows. The scheme, a leading "www." and a trailing slash are kept for the same reason.
/// </remarks>
public sealed record NormalizedUrl
{
    /// <summary>
    /// Longest address in its normalised form, in characters. RFC 9110, section 4.1, asks servers for 8,000; what is longer carries data,
    /// not a page's name.
    /// </summary>
    public const int MaxLength = 8_192;

    // What is dropped (fragment, tracking) may be long too; beyond this nothing is even parsed.
    private const int MaxInput = 4 * MaxLength;

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._[]:");

    private NormalizedUrl(string value, string host)
    {
        Value = value;
        Host = host;
    }

    /// <summary>The normalised address, ASCII, at most <see cref="MaxLength"/> characters. Normalising it again changes nothing.</summary>
    public string Value { get; }

    /// <summary>The host in lower case, internationalised names in their ASCII form, without port; IPv6 addresses in brackets.</summary>
    public string Host { get; }

    /// <summary>
    /// Normalises an absolute http or https address; null for anything else and for one longer than <see cref="MaxLength"/>.
    /// White space around it is ignored. Never throws.
    /// </summary>
    public static NormalizedUrl? TryParse(string? url)
    {
        if (url is null || url.Length > MaxInput || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri))
            return null;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return null;
        if (HostOf(uri) is not { } host)
            return null;
        var value = new StringBuilder(url.Length + 16).Append(uri.Scheme).Append("://").Append(host);
        if (!uri.IsDefaultPort)
            value.Append(':').Append(uri.Port);
        value.Append(UrlPath.Normalize(uri.AbsolutePath));
        TrackingParameters.AppendWithout(value, uri.Query);
        return value.Length > MaxLength ? null : new NormalizedUrl(value.ToString(), host);
    }

    private static string? HostOf(Uri uri)
    {
        if (AsciiHost(uri) is not { Length: > 0 } host)
            return null;
        // Without its dot, or with its full-width digits made plain, a name can turn out to be an IPv4 address ("0x7f.1." is 127.0.0.1).
        if (host != uri.Host)
        {
            if (!Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var again) || AsciiHost(again) is not { Length: > 0 } address)
                return null;
            host = address;
        }
        // Uri lets some names through that no resolver takes (a percent sign, letters that have no ASCII form).
        return host.AsSpan().ContainsAnyExcept(HostLetters) ? null : host;
    }

    private static string? AsciiHost(Uri uri)
    {
        try
        {
            // Host has an IPv6 address in brackets and without a zone, which means something on one machine only.
            return (uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost).ToLowerInvariant().TrimEnd('.');
        }
        catch (UriFormatException)
        {
            // A name that IDNA forbids (a joiner at its start): Uri notices only when asked for the ASCII form.
            return null;
        }
    }
}
