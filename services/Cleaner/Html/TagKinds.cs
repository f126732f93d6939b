namespace Ingest.Cleaner.Html;

/// <summary>What the HTML standard's tree construction (13.2) knows of an element by its name.</summary>
[Flags]
internal enum TagKinds
{
    None = 0,

    /// <summary>It has no content: never open.</summary>
    Void = 1,

    /// <summary>Its content is text, whatever tags stand in it.</summary>
    RawText = 1 << 1,

    /// <summary>It is opened again in what follows until its own end tag comes.</summary>
    Formatting = 1 << 2,

    /// <summary>An end tag of another name does not reach past it.</summary>
    Special = 1 << 3,

    /// <summary>Its start ends an open paragraph.</summary>
    EndsParagraph = 1 << 4,

    /// <summary>End tags within it do not reach what is open around it.</summary>
    Scope = 1 << 5,

    /// <summary>Its end tag closes it and all in it.</summary>
    Block = 1 << 6,

    Table = 1 << 7,

    /// <summary>thead, tbody, tfoot.</summary>
    RowGroup = 1 << 8,

    Row = 1 << 9,

    Cell = 1 << 10,

    /// <summary>li.</summary>
    ListItem = 1 << 11,

    /// <summary>dt, dd.</summary>
    Definition = 1 << 12,

    Paragraph = 1 << 13,

    Heading = 1 << 14,

    /// <summary>html, head, body: one of each, however often they are named.</summary>
    Root = 1 << 15,

    /// <summary>A search for an open list item goes through it.</summary>
    Passed = 1 << 16,

    /// <summary>ul, ol, menu.</summary>
    List = 1 << 17,

    /// <summary>svg, math: what stands in it follows other rules.</summary>
    Foreign = 1 << 18,

    /// <summary>Inside of SVG or MathML it ends them.</summary>
    BreaksOut = 1 << 19,

    /// <summary>Inside of SVG or MathML it holds HTML.</summary>
    Integration = 1 << 20,

    Anchor = 1 << 21,

    Button = 1 << 22,

    /// <summary>Stands in a table as itself: caption, colgroup, col, script, style, template, form.</summary>
    OfTable = 1 << 23,

    Caption = 1 << 24,

    Option = 1 << 25,
}
