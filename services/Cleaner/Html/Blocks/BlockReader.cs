using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using Ingest.Cleaner.Hygiene;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>One pass over the body: every run of text as a block, in document order, with the elements around it. Nothing is chosen here.</summary>
internal sealed class BlockReader(ArticleDraft draft)
{
    private const int MaxNameLength = 400;

    /// <summary>A longer text holds more than a caption, whatever its name says.</summary>
    private const int MaxCaption = 600;

    /// <summary>Nodes below a row or a caption that are looked at.</summary>
    private const int MaxInside = 2_000;

    /// <summary>Captions of one page; what stands behind them is an archive's.</summary>
    private const int MaxCaptions = 1_000;

    private static readonly SearchValues<string> PlayerWords = SearchValues.Create(["player", "video", "youtube", "youtu.be", "vimeo", "dailymotion", "brightcove", "/embed/"], StringComparison.OrdinalIgnoreCase);

    private readonly BlockPage _page = new();
    private readonly StringBuilder _text = new();
    private int _element;
    private ParagraphKind _kind;
    private bool _inRow;
    private int _linkDepth;
    private int _boldDepth;
    private int _italicDepth;
    private int _linkLength;
    private int _linkCount;
    private int _boldLength;
    private int _italicLength;
    private bool _hasTime;
    private bool _hasImage;
    private bool _atBreak;
    private int _firstName;
    private int _firstLink;
    private int _nameCount;
    private string? _nameRule;

    public BlockPage Read(IElement body)
    {
        Enter(body, -1);
        Visit(body);
        Flush(atBreak: false);
        return _page;
    }

    private void Visit(IElement element)
    {
        // By index: a node finds its next sibling by a walk over all of them.
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var node = children[i];
            if (node is IText text)
                Append(text.Data);
            else if (node is IElement child)
                VisitElement(child);
        }
    }

    private void VisitElement(IElement child)
    {
        switch (ElementTags.Role(child))
        {
            case ElementRole.Silent:
                draft.HasPlayer |= IsPlayer(child);
                break;
            case ElementRole.Control:
                Remove(child);
                break;
            case ElementRole.Break:
                // Two line breaks part paragraphs where an old page has no p; one is a space.
                if (_text.Length > 0 && _text[^1] == '\n')
                    Flush(atBreak: true);
                else
                    _text.Append('\n');
                break;
            case ElementRole.Inline:
                VisitInline(child);
                break;
            default:
                if (_inRow && child.LocalName is "td" or "th")
                {
                    _text.Append(' ');
                    Visit(child);
                }
                else
                    VisitBlock(child);
                break;
        }
    }

    private void VisitInline(IElement child)
    {
        var (link, bold, italic) = child.LocalName switch
        {
            "a" => (1, 0, 0),
            "b" or "strong" => (0, 1, 0),
            "i" or "em" or "cite" => (0, 0, 1),
            _ => (0, 0, 0),
        };
        _linkCount += link;
        _linkDepth += link;
        if (link > 0)
            _page.Links.Add(child);
        _boldDepth += bold;
        _italicDepth += italic;
        _hasTime |= child.LocalName == "time";
        _hasImage |= child.LocalName == "img";
        if (_text.Length == 0 && _nameCount == 0)
        {
            (_firstName, _nameCount, _nameRule) = AddNames(child, ElementTag.Other, new ElementAttributes(child));
            if (TellsOfArticle(_nameRule))
                _page.Bylines.Add(child);
        }
        Visit(child);
        _linkDepth -= link;
        _boldDepth -= bold;
        _italicDepth -= italic;
    }

    private void VisitBlock(IElement child)
    {
        Flush(atBreak: false);
        var (outer, outerKind, outerRow) = (_element, _kind, _inRow);
        // A row of plain cells is one block; a table that lays out a page is none.
        _inRow = child.LocalName == "tr" && IsPlainRow(child);
        Enter(child, outer);
        _kind = Kind(child, outerKind, _inRow);
        Visit(child);
        Flush(atBreak: false);
        (_element, _kind, _inRow) = (outer, outerKind, outerRow);
    }

    private void Enter(IElement node, int parent)
    {
        var around = parent < 0 ? null : _page.Elements[parent];
        var tag = ElementTags.Tag(node);
        var attributes = new ElementAttributes(node);
        var (first, count, rule) = AddNames(node, tag, attributes);
        var signature = (uint)tag + 1;
        foreach (var name in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_page.Names).Slice(first, count))
            signature = (signature ^ name) * 16777619;
        var caption = tag == ElementTag.Caption || IsCaption(node, tag, attributes.ClassName);
        if (caption && around?.Caption != true && _page.Captions.Count < MaxCaptions)
            _page.Captions.Add(_page.Elements.Count);
        if (tag == ElementTag.Footer || (TellsOfArticle(rule) && !TellsOfArticle(around?.Rule)))
            _page.Bylines.Add(node);
        var hidden = around?.Hidden == true || attributes.IsHidden;
        _element = _page.Elements.Count;
        _page.Elements.Add(new PageElement
        {
            Node = node,
            Index = _element,
            Parent = parent,
            Depth = around is null ? 0 : around.Depth + 1,
            Tag = tag,
            Level = tag == ElementTag.Heading ? node.LocalName[1] - '0' : 0,
            Caption = caption || around?.Caption == true,
            Rule = around?.Rule ?? rule,
            Hidden = hidden,
            NamedAt = rule is not null ? _element : around?.NamedAt ?? -1,
            FirstName = first,
            NameCount = count,
            Signature = signature,
            TagsAround = (around?.TagsAround ?? 0) | (1u << (int)tag),
        });
    }

    private (int First, int Count, string? Rule) AddNames(IElement node, ElementTag tag, in ElementAttributes attributes)
    {
        var words = new NameWords(stackalloc char[MaxNameLength]);
        words.Add(attributes.ClassName);
        words.Add(attributes.Id);
        words.Add(attributes.Property);
        words.Add(attributes.Component);
        words.Add(attributes.Test);
        var first = _page.Names.Count;
        var text = words.Text;
        foreach (var range in text.Split(' '))
        {
            var hash = NameWords.Hash(text[range]);
            if (!text[range].IsEmpty && !System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_page.Names)[first..].Contains(hash))
                _page.Names.Add(hash);
        }
        return (first, _page.Names.Count - first, FurnitureNames.Find(node, tag, attributes.Role, text));
    }

    private void Append(string data)
    {
        if (_text.Length == 0 && data.AsSpan().IsWhiteSpace())
            return;
        var from = _text.Length;
        // Line ends of the source are spaces; only br leaves one.
        _text.Append(data);
        _text.Replace('\n', ' ', from, data.Length);
        if (_linkDepth > 0)
            _linkLength += data.Length;
        if (_boldDepth > 0)
            _boldLength += data.Length;
        if (_italicDepth > 0)
            _italicLength += data.Length;
    }

    private void Flush(bool atBreak)
    {
        if (_text.Length > 0)
        {
            var text = TextHygiene.Line(_text.ToString());
            if (text.Length > 0)
            {
                _page.Blocks.Add(new PageBlock
                {
                    Text = text,
                    Element = _element,
                    Kind = _kind,
                    LinkLength = Math.Min(_linkLength, text.Length),
                    LinkCount = _linkCount,
                    Links = _firstLink.._page.Links.Count,
                    BoldLength = Math.Min(_boldLength, text.Length),
                    ItalicLength = Math.Min(_italicLength, text.Length),
                    HasTime = _hasTime,
                    HasImage = _hasImage,
                    AtBreak = _atBreak || atBreak,
                    FirstName = _firstName,
                    NameCount = _nameCount,
                    NameRule = _nameRule,
                    Shape = BlockShape.Of(text),
                });
            }
            _text.Clear();
        }
        _atBreak = atBreak;
        _firstLink = _page.Links.Count - _linkDepth;
        (_linkLength, _linkCount, _boldLength, _italicLength) = (0, 0, 0, 0);
        (_hasTime, _hasImage, _firstName, _nameCount, _nameRule) = (false, false, 0, 0, null);
    }

    private void Remove(IElement control)
    {
        if (draft.Removed.IsFull)
            draft.Removed.AddUnkept();
        else
            draft.Removed.Add("form", TextHygiene.Line(ElementText.Head(control, RemovalLog.TextLength * 2)));
    }

    // Authors' addresses and tags stand there.
    private static bool TellsOfArticle(string? rule) => rule is FurnitureNames.Byline or FurnitureNames.Details;

    // Most frames are adverts.
    private static bool IsPlayer(IElement element) => element.LocalName is "video" or "audio"
        || (element.LocalName == "iframe" && element.GetAttribute("src") is { Length: < 2_000 } address && address.AsSpan().ContainsAny(PlayerWords));

    // Many pages have no figcaption, and a class that says the same of a short text.
    private static bool IsCaption(IElement element, ElementTag tag, string? className) =>
        tag is ElementTag.Division or ElementTag.Paragraph && className is { Length: > 0 and < 200 } name
        && name.Contains("caption", StringComparison.OrdinalIgnoreCase) && !name.Contains("video", StringComparison.OrdinalIgnoreCase)
        && IsPlainCaption(element) && ElementText.Head(element, MaxCaption).Length < MaxCaption;

    private static bool IsPlainRow(IElement row)
    {
        var nodes = MaxInside;
        return !Holds(row, ref nodes, static (element, _) => element.LocalName is "p" or "div" or "table" or "ul" or "h1" or "h2" or "h3" or "br");
    }

    // A picture is beside its caption, and two paragraphs are text.
    private static bool IsPlainCaption(IElement caption)
    {
        var nodes = MaxInside;
        return !Holds(caption, ref nodes, static (element, previous) => element.LocalName == "img" || (element.LocalName == "p" && previous?.LocalName == "p"));
    }

    // Whether one of the first elements below is of a kind. Selectors would look through everything below, once for each element that stands in another.
    private static bool Holds(IElement element, ref int nodes, Func<IElement, IElement?, bool> kind)
    {
        var children = element.ChildNodes;
        IElement? previous = null;
        for (var i = 0; i < children.Length && nodes-- > 0; i++)
        {
            if (children[i] is not IElement child)
                continue;
            if (kind(child, previous) || Holds(child, ref nodes, kind))
                return true;
            previous = child;
        }
        return false;
    }

    private static ParagraphKind Kind(IElement element, ParagraphKind outer, bool row) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Heading,
        "li" or "dd" or "dt" => ParagraphKind.ListItem,
        "blockquote" or "q" => ParagraphKind.Quote,
        "tr" when row => ParagraphKind.TableRow,
        _ => outer,
    };
}
