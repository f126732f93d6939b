using AngleSharp.Dom;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Sorts elements by their tag.</summary>
internal static class ElementTags
{
    public static ElementRole Role(IElement element) => element.LocalName switch
    {
        "br" => ElementRole.Break,
        "script" or "style" or "template" or "svg" or "canvas" or "noscript" or "iframe" or "object" or "embed" or "video" or "audio" or "math" or "head" or "link"
            or "meta" or "map" => ElementRole.Silent,
        "select" or "textarea" or "input" or "button" or "datalist" or "progress" => ElementRole.Control,
        "a" or "b" or "i" or "em" or "strong" or "span" or "u" or "s" or "small" or "big" or "sub" or "sup" or "code" or "kbd" or "abbr" or "acronym" or "cite" or "q"
            or "time" or "font" or "mark" or "ins" or "del" or "bdi" or "bdo" or "label" or "img" or "picture" or "source" or "wbr" or "ruby" or "rb" or "rt" or "rp"
            or "var" or "samp" or "tt" or "data" or "strike" or "nobr" or "dfn" => ElementRole.Inline,
        _ => ElementRole.Block,
    };

    public static ElementTag Tag(IElement element) => element.LocalName switch
    {
        "p" => ElementTag.Paragraph,
        "div" or "center" => ElementTag.Division,
        "section" => ElementTag.Section,
        "article" => ElementTag.Article,
        "main" => ElementTag.Main,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ElementTag.Heading,
        "li" => ElementTag.ListItem,
        "ul" or "ol" or "menu" => ElementTag.List,
        "blockquote" => ElementTag.Quote,
        "td" or "th" => ElementTag.Cell,
        "tr" => ElementTag.Row,
        "table" or "tbody" or "thead" or "tfoot" => ElementTag.Table,
        "figure" => ElementTag.Figure,
        "figcaption" or "caption" => ElementTag.Caption,
        "header" or "hgroup" => ElementTag.Header,
        "footer" => ElementTag.Footer,
        "nav" => ElementTag.Navigation,
        "aside" => ElementTag.Aside,
        "form" or "fieldset" or "dialog" => ElementTag.Form,
        "pre" => ElementTag.Preformatted,
        "dl" or "dt" or "dd" => ElementTag.Definition,
        "body" => ElementTag.Body,
        _ => ElementTag.Other,
    };
}
