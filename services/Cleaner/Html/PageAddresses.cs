using AngleSharp.Dom;

namespace Ingest.Cleaner.Html;

/// <summary>Makes a page's addresses absolute: against its <c>base</c> element, its own address, or nothing.</summary>
internal sealed class PageAddresses
{
    private readonly Uri? _base;

    public PageAddresses(IDocument document, string? url)
    {
        Uri.TryCreate(url, UriKind.Absolute, out _base);
        if (document.Head?.QuerySelector("base")?.GetAttribute("href") is { } stated && Resolve(stated) is { } found)
            _base = found;
    }

    /// <summary>The absolute http or https address; null for what is none or longer than 2,048 characters.</summary>
    public string? Absolute(string? address) => Resolve(address)?.AbsoluteUri;

    /// <summary>The same without its fragment; null also for a place on the page itself.</summary>
    public string? Link(string? address)
    {
        if (address is null || address.TrimStart().StartsWith('#') || Resolve(address) is not { } found)
            return null;
        var link = found.GetLeftPart(UriPartial.Query);
        return link.Length <= ArticleDraft.MaxAddress && link != _base?.GetLeftPart(UriPartial.Query) ? link : null;
    }

    private Uri? Resolve(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > ArticleDraft.MaxAddress)
            return null;
        // Against the page first: on Unix "/path" alone would be an absolute file address.
        var known = _base is not null ? Uri.TryCreate(_base, address.Trim(), out var found) : Uri.TryCreate(address.Trim(), UriKind.Absolute, out found);
        return known && found is { Scheme: "http" or "https" } ? found : null;
    }
}
