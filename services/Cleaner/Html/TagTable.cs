using System.Collections.Frozen;

namespace Ingest.Cleaner.Html;

/// <summary>The kinds of elements by name, as the HTML standard lists them in 13.2.4.2 (the stack of open elements), 13.2.4.3 and 13.2.6.</summary>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, TagKinds>.AlternateLookup<ReadOnlySpan<char>> Kinds = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds of a name in any case; none for a name that the standard does not know.</summary>
    public static TagKinds Find(ReadOnlySpan<char> name) => Kinds.TryGetValue(name, out var kinds) ? kinds : TagKinds.None;

    private static FrozenDictionary<string, TagKinds> Build()
    {
        var kinds = new Dictionary<string, TagKinds>(StringComparer.OrdinalIgnoreCase);
        Add(TagKinds.Void, "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr");
        Add(TagKinds.RawText, "script style textarea title xmp noembed noframes iframe");
        Add(TagKinds.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(TagKinds.Special,
            "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp");
        Add(TagKinds.EndsParagraph,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext xmp hr table");
        Add(TagKinds.Scope, "applet caption html table td th marquee object template");
        Add(TagKinds.Block, "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form header hgroup listing main menu nav ol pre search section summary ul applet marquee object select template");
        Add(TagKinds.Table, "table");
        Add(TagKinds.RowGroup, "thead tbody tfoot");
        Add(TagKinds.Row, "tr");
        Add(TagKinds.Cell, "td th");
        Add(TagKinds.ListItem, "li");
        Add(TagKinds.Definition, "dt dd");
        Add(TagKinds.Paragraph, "p");
        Add(TagKinds.Heading, "h1 h2 h3 h4 h5 h6");
        Add(TagKinds.Root, "html head body");
        Add(TagKinds.Passed, "address div p");
        Add(TagKinds.List, "ul ol menu");
        Add(TagKinds.Foreign, "svg math");
        Add(TagKinds.BreaksOut,
            "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var");
        Add(TagKinds.Integration, "foreignobject desc title mi mo mn ms mtext annotation-xml");
        Add(TagKinds.Anchor, "a");
        Add(TagKinds.Button, "button");
        Add(TagKinds.OfTable, "table caption colgroup col tbody tfoot thead tr td th style script template form");
        Add(TagKinds.Caption, "caption");
        Add(TagKinds.Option, "option optgroup");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(TagKinds kind, string names)
        {
            foreach (var name in names.Split(' '))
                kinds[name] = kinds.GetValueOrDefault(name) | kind;
        }
    }
}
