using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Decoding;

/// <summary>Finds the charset that a page declares in its own first bytes.</summary>
internal static partial class MetaPrescan
{
    /// <summary>Bytes looked at: the HTML standard asks pages to declare within them.</summary>
    private const int Window = 1024;

    /// <summary>The label in a meta element or an XML declaration; null where there is none. Comments do not count.</summary>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(Window, body.Length)]);
        head = Comment().Replace(head, "");
        var match = Meta().Match(head);
        if (!match.Success)
            match = XmlDeclaration().Match(head);
        if (!match.Success)
            return null;
        var label = match.Groups["label"].Value;
        // A page whose ASCII could be read is not in UTF-16, whatever it says (HTML standard, prescan, step 15).
        return label.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : label;
    }

    [GeneratedRegex("<!--.*?(?:-->|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("""<meta\s[^>]*?charset\s*=\s*["']?\s*(?<label>[^"'\s;/>]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[^"']+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();
}
