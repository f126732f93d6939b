using System.Text;
using AngleSharp.Dom;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Walks a page once and gathers what its fields are read from.</summary>
internal sealed class PageScanner
{
    /// <summary>Beyond this many lines stands no article's head or foot.</summary>
    private const int MaxLines = 6_000;

    /// <summary>Longer lines are prose, which states no field.</summary>
    private const int MaxLine = 400;

    private const int MaxMarks = 60;

    /// <summary>Nodes looked at for one element's text: so many without it hold none.</summary>
    private const int MaxNodes = 5_000;

    /// <summary>JSON-LD scripts of one page; ordinary pages have fewer than ten.</summary>
    private const int MaxScripts = 50;

    private readonly PageScan _scan = new();
    private readonly StringBuilder _line = new();
    private LineTraits _lineTraits;

    private PageScanner()
    {
    }

    public static PageScan Scan(IDocument document)
    {
        var scanner = new PageScanner();
        scanner._scan.Language = document.DocumentElement.GetAttribute("lang");
        scanner.Visit(document.DocumentElement, LineTraits.None);
        scanner.Flush();
        return scanner._scan;
    }

    private void Visit(IElement parent, LineTraits traits)
    {
        // By index: a node finds its next sibling by a walk over all of them.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var node = children[i];
            if (node is IText text)
                Append(text.Data, traits);
            else if (node is IElement element)
                VisitElement(element, traits);
        }
    }

    private void VisitElement(IElement element, LineTraits traits)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true)
                    return;
                if (_scan.Scripts.Count < MaxScripts)
                    _scan.Scripts.Add(element.TextContent);
                else
                    _scan.HasMoreScripts = true;
                return;
            case "meta":
                ReadMeta(element, traits);
                return;
            case "link":
                if (element.GetAttribute("rel") == "canonical")
                    _scan.Canonical ??= element.GetAttribute("href");
                return;
            case "title" when _scan.Title is null && element.ParentElement?.LocalName != "svg":
                _scan.Title = element.TextContent;
                return;
            case "style" or "template" or "svg" or "noscript" or "select" or "iframe" or "title" or "textarea":
                return;
            case "br":
                Flush();
                return;
            case "body" or "head" or "html":
                Visit(element, traits);
                return;
        }
        traits |= ReadNames(element, name, traits);
        var inline = IsInline(name);
        if (!inline)
            Flush();
        if (name is "h1")
            ReadHeading(element, traits);
        else if (name is "h2" && _scan.Subheadings.Count < 6)
            _scan.Subheadings.Add((Text(element, MaxLine), _scan.Lines.Count));
        Visit(element, traits);
        if (!inline)
            Flush();
        else if (name is "td" or "th")
            _line.Append(' ');
    }

    private LineTraits ReadNames(IElement element, string name, LineTraits outer)
    {
        var traits = Own(name);
        var attributes = element.Attributes;
        if (attributes.Length == 0)
            return traits;
        // One pass over the attributes: asking for each by name walks them all every time, on every element of the page.
        string? className = null, id = null, itemProperty = null, property = null, test = null, component = null, relation = null, address = null;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class": className = attribute.Value; break;
                case "id": id = attribute.Value; break;
                case "itemprop": itemProperty = attribute.Value; break;
                case "property": property = attribute.Value; break;
                case "data-testid": test = attribute.Value; break;
                case "data-component": component = attribute.Value; break;
                case "rel": relation = attribute.Value; break;
                case "href": address = attribute.Value; break;
            }
        }
        var (kind, role) = (default(AuthorMarkKind?), DateRole.Unknown);
        traits |= ReadLabel(element, className, ref kind, ref role) | ReadLabel(element, id, ref kind, ref role) | ReadLabel(element, test ?? component, ref kind, ref role);
        if ((itemProperty ?? property) is { } properties)
        {
            if (properties.Contains("author", StringComparison.OrdinalIgnoreCase) || properties.Contains("creator", StringComparison.OrdinalIgnoreCase))
                kind = AuthorMarkKind.Property;
            if (properties.Contains("date", StringComparison.OrdinalIgnoreCase))
                role = MarkupWords.Role(properties);
            if (properties.Contains("alternativeHeadline", StringComparison.OrdinalIgnoreCase))
                _scan.Subtitle = element;
        }
        if (name == "a" && kind is null or AuthorMarkKind.Class)
            kind = LinkKind(relation, address) ?? kind;
        var both = traits | outer;
        if (kind is { } author && _scan.Authors.Count < MaxMarks)
            AddAuthor(element, author, both);
        AddTime(element, name, role, both);
        return traits;
    }

    // What a class, an id or a test's name says of its element.
    private LineTraits ReadLabel(IElement element, string? label, ref AuthorMarkKind? kind, ref DateRole role)
    {
        if (label is not { Length: > 0 and < 400 })
            return LineTraits.None;
        var own = MarkupWords.Traits(label);
        if ((own & LineTraits.Author) != LineTraits.None)
            kind = MarkupWords.IsAuthorName(label) ? AuthorMarkKind.Name : kind ?? AuthorMarkKind.Class;
        if ((own & LineTraits.Date) != LineTraits.None && role == DateRole.Unknown)
            role = MarkupWords.Role(label);
        if (_scan.Subtitle is null && (own & LineTraits.Aside) == LineTraits.None && MarkupWords.IsSubtitle(label))
            _scan.Subtitle = element;
        return own;
    }

    private void AddAuthor(IElement element, AuthorMarkKind kind, LineTraits traits)
    {
        var text = element.GetAttribute("content") is { Length: > 0 } content ? content : Text(element, 160);
        if (text.Length > 0)
            _scan.Authors.Add(new AuthorMark(text, _scan.Lines.Count, kind, traits));
    }

    private void AddTime(IElement element, string name, DateRole role, LineTraits traits)
    {
        if (_scan.Times.Count >= MaxMarks || (name != "time" && role == DateRole.Unknown))
            return;
        var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? (role != DateRole.Unknown ? element.GetAttribute("title") ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-timestamp") : null);
        if (value is { Length: > 3 and < 100 })
            _scan.Times.Add(new TimeMark(value, _scan.Lines.Count, element.HasAttribute("pubdate") ? DateRole.Published : role, traits));
    }

    private static AuthorMarkKind? LinkKind(string? relation, string? address)
    {
        if (relation?.Contains("author", StringComparison.OrdinalIgnoreCase) == true)
            return AuthorMarkKind.Relation;
        return address is { Length: > 4 and < 300 } && AuthorAddresses.Leads(address) ? AuthorMarkKind.Address : null;
    }

    private void ReadHeading(IElement element, LineTraits traits)
    {
        if (_scan.Headings.Count >= 10)
            return;
        var text = Text(element, MaxLine + 1);
        if (text.Length is > 0 and <= MaxLine)
            _scan.Headings.Add((text, _scan.Lines.Count, traits));
    }

    private void ReadMeta(IElement element, LineTraits traits)
    {
        if (element.GetAttribute("content") is not { Length: > 0 } content)
            return;
        var property = element.GetAttribute("itemprop");
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? (property is null ? element.GetAttribute("http-equiv") : "itemprop:" + property);
        if (name is { Length: > 0 and < 80 } && _scan.Metas.Count < 1_000)
            _scan.Metas.Add((name.ToLowerInvariant(), content));
        if (property is not null && property.Contains("date", StringComparison.OrdinalIgnoreCase))
            AddTime(element, "meta", MarkupWords.Role(property), traits);
    }

    private void Append(string data, LineTraits traits)
    {
        if (_line.Length > MaxLine || _scan.Lines.Count >= MaxLines)
            return;
        if (_line.Length == 0)
        {
            if (data.AsSpan().IsWhiteSpace())
                return;
            _lineTraits = traits;
        }
        else
            // A line has the traits of any part of it, but stands aside only as a whole.
            _lineTraits = (_lineTraits | (traits & ~Sided)) & (traits | ~Sided);
        _line.Append(data.AsSpan(0, Math.Min(data.Length, (2 * MaxLine) - _line.Length)));
    }

    private const LineTraits Sided = LineTraits.Aside | LineTraits.Footer | LineTraits.List | LineTraits.Link | LineTraits.Main;

    private void Flush()
    {
        if (_line.Length == 0)
            return;
        if (_line.Length <= MaxLine)
        {
            var text = TextHygiene.Line(_line.ToString());
            if (text.Length > 0)
                _scan.Lines.Add(new ScannedLine(text, _lineTraits));
        }
        else
            // Its place counts, its text does not.
            _scan.Lines.Add(new ScannedLine("", _lineTraits));
        _line.Clear();
    }

    private static LineTraits Own(string name) => name switch
    {
        "aside" or "nav" => LineTraits.Aside,
        "footer" => LineTraits.Footer,
        "li" => LineTraits.List,
        "a" => LineTraits.Link,
        "h1" => LineTraits.Heading,
        "article" or "main" => LineTraits.Main,
        "header" => LineTraits.Header,
        _ => LineTraits.None,
    };

    /// <summary>An element's text as a reader sees it: spaces only where the page has them or a block ends.</summary>
    private static string Text(IElement element, int limit)
    {
        var text = new StringBuilder();
        var nodes = MaxNodes;
        AppendText(element, text, limit, ref nodes);
        return TextHygiene.Line(text.ToString());
    }

    private static void AppendText(INode node, StringBuilder text, int limit, ref int nodes)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length && text.Length < limit && nodes-- > 0; i++)
        {
            if (children[i] is IText data)
                text.Append(data.Data.AsSpan(0, Math.Min(data.Data.Length, limit)));
            else if (children[i] is IElement { LocalName: not ("script" or "style" or "template" or "svg" or "noscript" or "button") } inner)
            {
                var apart = !IsInline(inner.LocalName) || inner.LocalName is "td" or "th";
                if (apart)
                    text.Append(' ');
                AppendText(inner, text, limit, ref nodes);
                if (apart)
                    text.Append(' ');
            }
        }
    }

    private static bool IsInline(string name) => name is
        "a" or "b" or "i" or "em" or "strong" or "span" or "u" or "s" or "small" or "big" or "sub" or "sup" or "code" or "abbr" or "acronym" or "cite" or "q" or "time" or "td" or "th"
        or "font" or "mark" or "ins" or "del" or "bdi" or "bdo" or "label" or "img" or "picture" or "source" or "wbr" or "ruby" or "data" or "nobr" or "dfn" or "button" or "address";
}
