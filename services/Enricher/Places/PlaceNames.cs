using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>Brings an article's mentions together by name, with what the words around them say.</summary>
internal sealed class PlaceNames(Gazetteer gazetteer, PlaceDocument document)
{
    /// <summary>Stands for the dateline in place of a paragraph's number.</summary>
    private const int Dateline = -2;

    private const int MostNames = 500;
    private const int LongestName = 100;

    // In the units of PlaceProminence.
    private const float ByContainer = 6.5f;
    private const float AsContainer = 2;
    private const float ByLink = 1.5f;
    private const float ByKind = 2;
    private const float PartOfPerson = 4.5f;
    private const float Scanned = 1.3f;

    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest",
        "downtown", "greater", "mainland", "rural", "upstate", "occupied", "nearby", "upper", "lower", "mid",
    };

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { "state", "province", "region", "governorate", "oblast", "prefecture", "'s", "’s" };

    private readonly PlaceNameReader _reader = new(gazetteer);
    private readonly PlaceSurroundings _surroundings = new(gazetteer);
    private readonly Dictionary<(ulong Key, int Container), PlaceName> _names = [];
    private readonly Dictionary<ulong, PlaceName> _first = [];
    private readonly HashSet<ulong> _persons = [];
    private readonly List<(TextSpan Span, PlaceName Name, int Container, int ContainerEnd)> _mentions = [];

    /// <summary>In the order in which they first stand in the text.</summary>
    public List<PlaceName> All { get; } = [];

    public bool IsCut { get; private set; }

    /// <summary>Reads the mentions, which are in the order of the text.</summary>
    public void Read(List<TextSpan> spans)
    {
        foreach (var person in document.Persons)
            AddPerson(person);
        if (document.Dateline is { Length: > 0 and <= 4 * LongestName } dateline)
            ReadDateline(PlaceText.Of(dateline));
        foreach (var span in spans)
            ReadMention(TextOf(span.Paragraph), span);
        Link();
    }

    private PlaceText TextOf(int paragraph) => paragraph == TextSpan.Title ? document.Title! : document.Paragraphs[paragraph];

    private void AddPerson(TextSpan person)
    {
        if (!PlaceSpans.IsIn(document, person))
            return;
        var text = TextOf(person.Paragraph);
        for (var i = PlaceSurroundings.TokenAt(text, person.Start); i < text.Tokens.Count && text.Tokens[i].Start < person.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word)
                _persons.Add(PlaceNameKey.Of(text.Tokens[i].In(text.Text)));
        }
    }

    private void ReadDateline(PlaceText text)
    {
        var spans = new List<TextSpan>();
        var comma = text.Text.AsSpan().IndexOfAny(",(（—–");
        var name = text.Text.AsSpan(0, comma < 0 ? text.Text.Length : comma).TrimEnd();
        if (name.Length > 0)
            spans.Add(new TextSpan(Dateline, 0, name.Length));
        foreach (var span in spans)
        {
            if (ReadMention(text, span) is { } read)
                read.InDateline = true;
        }
    }

    private PlaceName? ReadMention(PlaceText text, TextSpan span)
    {
        if (span.Length > LongestName)
            return null;
        var core = Core(text, span, out var key, out var inflected);
        if (key == 0)
            return null;
        if (!_first.TryGetValue(key, out var name))
        {
            if (All.Count == MostNames)
            {
                IsCut = true;
                return null;
            }
            name = Create(text, core, key, inflected);
            _first.Add(key, name);
        }
        var container = _surroundings.Container(text, core, name, out var end);
        name = Sense(text, core, key, inflected, container, name);
        Support(text, core, name, container);
        if (span.Paragraph == Dateline)
            return name;
        if (IsDateline(text, span))
            name.InDateline = true;
        name.Spans.Add(span);
        name.Locative.Add(PlaceSurroundings.IsLocative(text, core));
        _mentions.Add((core, name, container, end));
        return name;
    }

    // "Paris, Texas" is another place than "Paris" where that stood before; where it did not, "Paris" means it from then on.
    private PlaceName Sense(PlaceText text, TextSpan core, ulong key, bool inflected, int container, PlaceName name)
    {
        if (container < 0)
            return name;
        if (_names.TryGetValue((key, container), out var known))
            return known;
        var sense = (name.Spans.Count == 0 && !name.InDateline) || All.Count == MostNames ? name : Create(text, core, key, inflected);
        _names.Add((key, container), sense);
        return sense;
    }

    private PlaceName Create(PlaceText text, TextSpan core, ulong key, bool inflected)
    {
        var name = _reader.Read(key, text.Text.AsSpan(core.Start, core.Length), inflected);
        if (document.Mentions is null)
            name.Unknown += Scanned;
        if (_persons.Contains(key))
            name.Unknown += PartOfPerson;
        All.Add(name);
        return name;
    }

    private void Support(PlaceText text, TextSpan core, PlaceName name, int container)
    {
        var kind = PlaceSurroundings.KindHint(text, core);
        foreach (ref var candidate in name.Candidates.AsSpan())
        {
            if (container >= 0 && candidate.Place != container && gazetteer.Contains(container, candidate.Place))
                candidate.Support = Math.Max(candidate.Support, ByContainer);
            else if (kind is { } hint && gazetteer.KindOf(candidate.Place) == hint)
                candidate.Support = Math.Max(candidate.Support, ByKind);
        }
    }

    // The name without what may stand around it in a mention: "northern Iraq", "Helmand province", "Paris, Texas".
    private TextSpan Core(PlaceText text, TextSpan span, out ulong key, out bool inflected)
    {
        var name = text.Text.AsSpan(span.Start, span.Length);
        key = _reader.KeyOf(name, document.Language, out inflected);
        if (key != 0)
            return span;
        var from = PlaceSurroundings.TokenAt(text, span.Start);
        var to = PlaceSurroundings.TokenAt(text, span.End);
        for (var i = from + 1; i < to; i++)
        {
            if (text.Tokens[i].In(text.Text) is "," or "(" or "，" or "（")
                to = i;
        }
        if (to > from + 1 && Kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Tokens[to - 1].In(text.Text)))
            to--;
        while (from < to - 1 && (Directions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Tokens[from].In(text.Text)) || text.Tokens[from].Kind == TokenKind.Punctuation))
            from++;
        if (from >= to)
            return span;
        var core = new TextSpan(span.Paragraph, text.Tokens[from].Start, text.Tokens[to - 1].End - text.Tokens[from].Start);
        if (core != span)
            key = _reader.KeyOf(text.Text.AsSpan(core.Start, core.Length), document.Language, out inflected);
        return core;
    }

    // "KYIV, Ukraine (Reuters) - ": the first name of the first paragraph, with a dash soon after.
    private static bool IsDateline(PlaceText text, TextSpan span)
    {
        const int MostTokens = 12;
        if (span.Paragraph != 0 || span.Start > 1)
            return false;
        var at = PlaceSurroundings.TokenAt(text, span.End);
        for (var i = at; i < text.Tokens.Count && i < at + MostTokens; i++)
        {
            var word = text.Tokens[i].In(text.Text);
            if (word is "—" or "–" or "-" or "--" && text.Tokens[i].FollowsSpace)
                return true;
            if (text.Tokens[i].Kind == TokenKind.Word && char.IsLower(word[0]))
                return false;
        }
        return false;
    }

    // Names beside one another support one another.
    private void Link()
    {
        for (var i = 0; i + 1 < _mentions.Count; i++)
        {
            var (span, name, container, end) = _mentions[i];
            var (nextSpan, next, _, _) = _mentions[i + 1];
            if (span.Paragraph != nextSpan.Paragraph || name == next)
                continue;
            if (container >= 0 && nextSpan.Start >= span.End && nextSpan.End <= end)
            {
                next.Containing++;
                next.Support(container, AsContainer);
            }
            else if (PlaceSurroundings.AreLinked(TextOf(span.Paragraph), span, nextSpan))
            {
                Tie(name, next);
                Tie(next, name);
            }
        }
    }

    private void Tie(PlaceName inner, PlaceName outer)
    {
        const int MostOuter = 8;
        foreach (var larger in outer.Candidates.AsSpan(0, Math.Min(MostOuter, outer.Candidates.Length)))
        {
            if (larger.Place >= gazetteer.RegionEnd)
                continue;
            foreach (var candidate in inner.Candidates)
            {
                if (candidate.Place == larger.Place || !gazetteer.Contains(larger.Place, candidate.Place))
                    continue;
                inner.Support(candidate.Place, ByLink);
                outer.Support(larger.Place, ByLink);
            }
        }
    }
}
