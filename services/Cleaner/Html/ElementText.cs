using System.Text;
using AngleSharp.Dom;

namespace Ingest.Cleaner.Html;

/// <summary>Text of an element without building all of it.</summary>
internal static class ElementText
{
    /// <summary>Nodes looked at: so many without the text that is asked for hold none.</summary>
    private const int MaxNodes = 5_000;

    /// <summary>The first characters of an element's text, scripts and styles left out, pieces parted by spaces.</summary>
    public static string Head(IElement element, int limit)
    {
        var text = new StringBuilder();
        var nodes = MaxNodes;
        Append(element, text, limit, ref nodes);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text, int limit, ref int nodes)
    {
        // By index: a node finds its next sibling by a walk over all of them.
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length && text.Length < limit && nodes-- > 0; i++)
        {
            if (children[i] is IText data)
            {
                if (!data.Data.AsSpan().IsWhiteSpace())
                    text.Append(data.Data).Append(' ');
            }
            else if (children[i] is IElement { LocalName: not ("script" or "style" or "template" or "svg" or "noscript") } child)
                Append(child, text, limit, ref nodes);
        }
    }
}
