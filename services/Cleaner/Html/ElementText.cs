using System.Text;
using AngleSharp.Dom;

namespace Ingest.Cleaner.Html;

/// <summary>Text of an element without building all of it.</summary>
internal static class ElementText
{
    /// <summary>The first characters of an element's text, scripts and styles left out, pieces parted by spaces.</summary>
    public static string Head(IElement element, int limit)
    {
        var text = new StringBuilder();
        Append(element, text, limit);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text, int limit)
    {
        for (var child = node.FirstChild; child is not null && text.Length < limit; child = child.NextSibling)
        {
            if (child is IText data)
            {
                if (!data.Data.AsSpan().IsWhiteSpace())
                    text.Append(data.Data).Append(' ');
            }
            else if (child is IElement { LocalName: not ("script" or "style" or "template" or "svg" or "noscript") })
                Append(child, text, limit);
        }
    }
}
