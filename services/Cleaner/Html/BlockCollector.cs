using System.Text;
using AngleSharp.Dom;
using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Hygiene;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>One pass over the body: text blocks in document order, furniture left out with its rule, captions and players noted.</summary>
internal sealed class BlockCollector(ArticleDraft draft, bool lenient)
{
    private readonly FurnitureElements _furniture = new(lenient);
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _linkDepth;
    private ParagraphKind _kind;
    private bool _inRow;

    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>Captions with the element they stand in: only those inside the article are kept.</summary>
    public List<(IElement Element, Caption Caption)> Captions { get; } = [];

    /// <summary>Furniture that names authors or dates, with its rule.</summary>
    public List<IElement> Bylines { get; } = [];

    public void Collect(IElement body)
    {
        Visit(body);
        Flush(body);
    }

    private void Visit(IElement element)
    {
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText text)
                Append(text.Data, element);
            else if (node is IElement child)
                VisitElement(child, element);
        }
    }

    private void VisitElement(IElement child, IElement parent)
    {
        if (child.LocalName is "video" or "iframe" or "audio")
            draft.HasPlayer = true;
        if (_furniture.Find(child) is { } rule)
        {
            if (rule == "byline-block" || child.LocalName == "footer")
                Bylines.Add(child);
            Remove(rule, child);
            return;
        }
        if (IsCaption(child))
        {
            Flush(parent);
            ReadCaption(child);
            return;
        }
        if (child.LocalName is "br")
        {
            // Two line breaks part paragraphs where an old page has no p; one is a space.
            if (_text.Length > 0 && _text[^1] == '\n')
                Flush(parent);
            else
                _text.Append('\n');
            return;
        }
        if (IsInline(child.LocalName) || (_inRow && child.LocalName is "td" or "th"))
        {
            var link = child.LocalName == "a" && child.HasAttribute("href") ? 1 : 0;
            _linkDepth += link;
            Visit(child);
            _linkDepth -= link;
            return;
        }
        Flush(parent);
        var (outer, outerRow) = (_kind, _inRow);
        // A row of plain cells is one block; a table that lays out a page is none.
        _inRow = child.LocalName == "tr" && child.QuerySelector("p, div, table, ul, h1, h2, h3, br") is null;
        _kind = Kind(child, outer, _inRow);
        Visit(child);
        Flush(child);
        (_kind, _inRow) = (outer, outerRow);
    }

    private void Append(string data, IElement parent)
    {
        if (_text.Length == 0 && data.AsSpan().IsWhiteSpace())
            return;
        if (parent.LocalName is "td" or "th" && _text.Length > 0)
            _text.Append(' ');
        // Line ends of the source are spaces; only br leaves one.
        _text.Append(data.Replace('\n', ' '));
        if (_linkDepth > 0)
            _linkLength += data.Length;
    }

    private void Flush(IElement element)
    {
        if (_text.Length > 0)
        {
            var text = TextHygiene.Line(_text.ToString());
            if (text.Length > 0)
                Blocks.Add(new HtmlBlock(text, _linkLength, element, _kind));
            _text.Clear();
        }
        _linkLength = 0;
    }

    private void ReadCaption(IElement element)
    {
        var text = TextHygiene.Line(element.TextContent.Length > 2000 ? element.TextContent[..2000] : element.TextContent);
        if (text.Length == 0)
            return;
        var image = (element.Closest("figure") ?? element.ParentElement)?.QuerySelector("img")?.GetAttribute("alt");
        var alt = image is null ? null : TextHygiene.Line(image);
        var caption = CaptionLines.Split(text);
        Captions.Add((element, caption with { AltText = string.IsNullOrEmpty(alt) || alt == caption.Text ? null : alt }));
        draft.Removed.Add(CaptionLines.Rule, text);
    }

    private void Remove(string rule, IElement element)
    {
        if (rule.Length == 0)
            return;
        if (draft.Removed.IsFull)
            draft.Removed.AddUnkept();
        else
            draft.Removed.Add(rule, TextHygiene.Line(ElementText.Head(element, RemovalLog.TextLength * 2)));
    }

    private static bool IsCaption(IElement element) =>
        element.LocalName == "figcaption"
        || (element.LocalName is "div" or "p" or "span" or "small" && element.ClassName is { Length: > 0 and < 200 } name && name.Contains("caption", StringComparison.OrdinalIgnoreCase)
            && !name.Contains("video", StringComparison.OrdinalIgnoreCase) && ElementText.Head(element, 600).Length < 600 && element.QuerySelector("img, p + p") is null);

    private static ParagraphKind Kind(IElement element, ParagraphKind outer, bool row) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Heading,
        "li" or "dd" or "dt" => ParagraphKind.ListItem,
        "blockquote" or "q" => ParagraphKind.Quote,
        "tr" when row => ParagraphKind.TableRow,
        _ => outer,
    };

    private static bool IsInline(string name) => name is
        "a" or "b" or "i" or "em" or "strong" or "span" or "u" or "s" or "small" or "big" or "sub" or "sup" or "code" or "kbd" or "abbr" or "acronym" or "cite" or "q" or "time"
        or "font" or "mark" or "ins" or "del" or "bdi" or "bdo" or "label" or "img" or "picture" or "source" or "wbr" or "ruby" or "rb" or "rt" or "rp" or "var" or "samp" or "tt"
        or "data" or "strike" or "nobr" or "dfn";
}
