using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Tells HTML from text by what stands in it: archives call textified pages text/html and the other way round.</summary>
internal static partial class HtmlSniffer
{
    private const int Window = 64 * 1024;

    public static bool IsHtml(string text, DocumentOrigin origin)
    {
        var head = text.Length > Window ? text[..Window] : text;
        if (Document().IsMatch(head.Length > 2048 ? head[..2048] : head))
            return true;
        var tags = Tag().Count(head);
        var declared = origin.ContentType is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase);
        // An article on HTML written as text holds a tag or two; a fragment of HTML has one every few hundred characters.
        return declared ? tags >= 1 : tags >= 3 && tags * 2000 > head.Length;
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"<(?:p|div|span|article|section|h[1-6]|br|a|ul|ol|li|table|tr|td|img|figure|blockquote|html|head|body|main|header|title|meta|script)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
