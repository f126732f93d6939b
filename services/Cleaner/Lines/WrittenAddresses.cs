using System.Buffers;

namespace Ingest.Cleaner.Lines;

/// <summary>Finds web addresses that stand written out in a text: all that a textified page has left of its links.</summary>
internal static class WrittenAddresses
{
    /// <summary>Brackets at an address's end that are looked at one by one; a page of nothing else would make it quadratic.</summary>
    private const int MaxBrackets = 8;

    private static readonly SearchValues<string> Schemes = SearchValues.Create(["http://", "https://"], StringComparison.OrdinalIgnoreCase);

    // No address holds these unescaped (RFC 3986); angle brackets and quotes are what texts put around one.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" <>\"“”«»`{}|\\^\u00A0\u3000、。，；：！？）」』】》（「『【《");

    // Signs that end the sentence around an address, not the address.
    private static readonly SearchValues<char> Trailing = SearchValues.Create(".,;:!?'’*_");

    /// <summary>Adds each absolute http or https address of at most 2,048 characters to the draft's links, without its fragment. Linear in the length.</summary>
    public static void Read(string text, ArticleDraft draft)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAny(Schemes) is var start and >= 0;)
        {
            rest = rest[start..];
            var end = rest.IndexOfAny(Ends);
            var written = Trim(end < 0 ? rest : rest[..end]);
            if (written.Length <= ArticleDraft.MaxAddress && Uri.TryCreate(written.ToString(), UriKind.Absolute, out var address) && address.Host.Contains('.', StringComparison.Ordinal))
                draft.AddLink(written[..Math.Min(written.Length, ArticleDraft.MaxLinkText)].ToString(), address.GetLeftPart(UriPartial.Query));
            rest = rest[Math.Max(written.Length, "http://".Length)..];
        }
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> written)
    {
        for (var brackets = 0; ; brackets++)
        {
            var end = written.LastIndexOfAnyExcept(Trailing) + 1;
            // A closing bracket belongs to the text unless the address opened it, as in Wikipedia's.
            if (end > 0 && brackets < MaxBrackets && IsUnopened(written[..end]))
                end--;
            if (end == written.Length)
                return written;
            written = written[..end];
        }
    }

    private static bool IsUnopened(ReadOnlySpan<char> written) => written[^1] switch
    {
        ')' => written.Count(')') > written.Count('('),
        ']' => written.Count(']') > written.Count('['),
        _ => false,
    };
}
