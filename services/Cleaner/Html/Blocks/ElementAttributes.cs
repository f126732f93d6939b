using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>
/// What the blocks need of an element's attributes, read in one pass: asking for each by name walks them all every time, on every element of the
/// page.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ElementAttributes
{
    private readonly string? _ariaHidden;
    private readonly string? _style;

    /// <summary>Reads an element's.</summary>
    public ElementAttributes(IElement element)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class": ClassName = attribute.Value; break;
                case "id": Id = attribute.Value; break;
                case "itemprop": Property = attribute.Value; break;
                case "data-component": Component = attribute.Value; break;
                case "data-testid": Test = attribute.Value; break;
                case "role": Role = attribute.Value; break;
                case "hidden": SaysHidden = attribute.Value is not null; break;
                case "aria-hidden": _ariaHidden = attribute.Value; break;
                case "style": _style = attribute.Value; break;
            }
        }
    }

    public string? ClassName { get; }

    public string? Id { get; }

    public string? Property { get; }

    public string? Component { get; }

    public string? Test { get; }

    public string? Role { get; }

    /// <summary>The element says that readers do not see it.</summary>
    public bool IsHidden => SaysHidden || _ariaHidden == "true" || (_style is { } style
        && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase)));

    private bool SaysHidden { get; }
}
