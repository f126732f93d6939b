using Ingest.Contracts;

namespace Ingest.Fetcher.Intake;

/// <summary>Checks addresses of pages. Messages never repeat what may be a password.</summary>
internal static class PageAddress
{
    /// <summary>Characters of an address: what browsers, proxies and sitemaps (2,048) take.</summary>
    internal const int MaxLength = 2_048;

    private const int ShownLength = 200;

    /// <summary>Parses an absolute http or https address without credentials.</summary>
    /// <exception cref="RefusedException">It is something else.</exception>
    internal static Uri Parse(string url)
    {
        var text = url.Trim();
        if (text.Length > MaxLength)
            throw Wrong($"The url has {text.Length} characters: at most {MaxLength} are allowed.");
        if (text.Any(static c => char.IsControl(c) || c == ' '))
            throw Wrong($"The url '{Shown(text)}' holds spaces or control characters: percent-encode them.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            throw Wrong($"The url '{Shown(text)}' is not an absolute address: send one like https://example.org/page.");
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            throw Wrong($"The url '{Shown(text)}' is neither http nor https: only pages of the web have an address here.");
        if (uri.UserInfo.Length > 0)
            throw Wrong($"The url of {uri.Host} carries credentials: leave out the part before '@', it would be stored and shown.");
        if (uri.Host.Length == 0)
            throw Wrong($"The url '{Shown(text)}' names no host: send one like https://example.org/page.");
        return uri;
    }

    /// <summary>An address as a message may show it: cut, and without anything before an '@'.</summary>
    internal static string Shown(string url)
    {
        var at = url.LastIndexOf('@');
        var text = at < 0 ? url : $"…{url[at..]}";
        var cut = text.Length <= ShownLength ? text : $"{text[..ShownLength]}…";
        return string.Concat(cut.Select(static c => char.IsControl(c) ? ' ' : c));
    }

    private static RefusedException Wrong(string message) => new(new Refusal(RejectionReason.InvalidUrl, message, 400) { Input = "url" });
}
