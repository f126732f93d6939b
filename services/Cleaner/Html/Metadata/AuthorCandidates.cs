using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Titles;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Gathers the names that may be a page's authors and describes each by numbers.</summary>
internal sealed class AuthorCandidates
{
    /// <summary>Length of a candidate's vector.</summary>
    public const int Features = (3 * Sources) + 44;

    private const int Sources = (int)AuthorSource.NameLine + 1;

    private const int MaxCandidates = 60;

    /// <summary>Lines in which a candidate is looked for: every candidate reads them.</summary>
    private const int MaxRead = 800;

    /// <summary>A line that is longer than the name at its begin by this many characters says something of it.</summary>
    private const int Sentence = 30;

    /// <summary>Lines around the headline in which a byline is looked for.</summary>
    private const int Near = 14;

    private readonly Dictionary<string, AuthorCandidate> _byKey = new(StringComparer.Ordinal);
    private readonly int[] _given = new int[Sources];
    private readonly List<string> _site;
    private readonly List<string> _publishers;
    private readonly List<string> _bylines = [];
    private readonly int _headLine;
    private readonly PageScan _scan;
    private readonly bool _isNews;

    public AuthorCandidates(PageData data, string? url, int headLine)
    {
        _scan = data.Scan;
        _headLine = headLine;
        _isNews = data.Article?.IsNews == true;
        _site = TitleParts.SiteLetters(data.SiteName, url ?? data.First(MetaField.Url) ?? data.Scan.Canonical);
        _publishers = Publishers(data);
        AddLinked(data);
        foreach (var content in data.All(MetaField.Author).Take(20))
            Add(content, AuthorSource.Meta, null, LineTraits.None);
        foreach (var content in data.All(MetaField.OpenGraphAuthor).Take(20))
            Add(content, AuthorSource.OpenGraph, null, LineTraits.None);
        if (data.First(MetaField.TwitterCreator) is { } creator && !creator.StartsWith('@'))
            Add(creator, AuthorSource.Twitter, null, LineTraits.None);
        foreach (var mark in data.Scan.Authors)
            AddMark(mark);
        ReadLines();
    }

    public IReadOnlyCollection<AuthorCandidate> All => _byKey.Values;

    private void AddLinked(PageData data)
    {
        foreach (var article in data.Linked.Articles.Take(12))
        {
            var source = article == data.Article ? AuthorSource.Linked : article.IsPage ? AuthorSource.LinkedPage : AuthorSource.OtherLinked;
            foreach (var author in article.Authors)
            {
                var known = data.Linked.Resolve(author);
                if (known.Name is not { } name)
                    continue;
                foreach (var candidate in Add(name, source, null, LineTraits.None))
                    candidate.IsOrganization |= known.IsOrganization;
            }
        }
    }

    private void AddMark(AuthorMark mark)
    {
        var source = (mark.Traits & (LineTraits.Aside | LineTraits.Footer)) != LineTraits.None ? AuthorSource.Aside
            : mark.Kind switch
            {
                AuthorMarkKind.Property => AuthorSource.Property,
                AuthorMarkKind.Relation => AuthorSource.Relation,
                AuthorMarkKind.Address => AuthorSource.Address,
                AuthorMarkKind.Name => AuthorSource.Name,
                _ => AuthorSource.Class,
            };
        Add(mark.Text, source, mark.Line - _headLine, mark.Traits);
    }

    private void ReadLines()
    {
        var far = 0;
        for (var i = 0; i < _scan.Lines.Count && far < 20; i++)
        {
            var line = _scan.Lines[i];
            if (line.Text.Length is < 2 or > 160)
                continue;
            if (BylineReader.StartsLikeByline(line.Text))
            {
                var near = Math.Abs(i - _headLine) <= Near;
                far += near ? 0 : 1;
                _bylines.Add(line.Text);
                Add(line.Text, near ? AuthorSource.Byline : AuthorSource.FarByline, i - _headLine, line.Traits);
            }
            else if (line.Text.Length < 20 && i + 1 < _scan.Lines.Count && BylineReader.IsLabel(line.Text) && _scan.Lines[i + 1].Text.Length is > 2 and < 80)
                Add(_scan.Lines[i + 1].Text, Math.Abs(i - _headLine) <= Near ? AuthorSource.Byline : AuthorSource.FarByline, i + 1 - _headLine, line.Traits);
            else if (i - _headLine is > -4 and <= Near && i != _headLine && NameLines.IsMatch(line.Text))
                Add(line.Text, AuthorSource.NameLine, i - _headLine, line.Traits);
        }
    }

    private List<AuthorCandidate> Add(string text, AuthorSource source, int? distance, LineTraits traits)
    {
        var found = new List<AuthorCandidate>();
        var names = NameList.Split(TextHygiene.Line(text.Length > 400 ? text[..400] : text));
        for (var i = 0; i < names.Count; i++)
        {
            var key = TitleForm.Key(names[i]);
            if (!_byKey.TryGetValue(key, out var candidate))
            {
                if (key.Length == 0 || _byKey.Count >= MaxCandidates)
                    continue;
                _byKey.Add(key, candidate = new AuthorCandidate(names[i], _byKey.Count) { Rank = (i, names.Count) });
            }
            candidate.Sources |= 1 << (int)source;
            candidate.Count++;
            candidate.Traits |= traits;
            if (distance is { } lines && Math.Abs(lines) < Math.Abs(candidate.Distance))
                candidate.Distance = lines;
            _given[(int)source]++;
            found.Add(candidate);
        }
        return found;
    }

    /// <summary>Writes a candidate's vector.</summary>
    public void Describe(AuthorCandidate candidate, Span<float> features)
    {
        features.Clear();
        for (var i = 0; i < Sources; i++)
        {
            features[i] = (candidate.Sources >> i) & 1;
            features[Sources + i] = Math.Min(_given[i], 20);
        }
        // A source that names others and not this one speaks against it.
        for (var i = 0; i < Sources; i++)
            features[(2 * Sources) + i] = ((candidate.Sources >> i) & 1) == 0 && _given[i] > 0 ? 1 : 0;
        var at = 3 * Sources;
        var name = candidate.Name;
        var letters = candidate.Letters;
        features[at++] = candidate.Order;
        features[at++] = Math.Min(candidate.Count, 30);
        features[at++] = candidate.Distance;
        features[at++] = Math.Abs(candidate.Distance);
        features[at++] = candidate.IsOrganization ? 1 : 0;
        features[at++] = candidate.Rank.Place;
        features[at++] = candidate.Rank.Of;
        features[at++] = _byKey.Count;
        features[at++] = int.PopCount(candidate.Sources);
        features[at++] = Agencies.Find(name) is null ? 0 : 1;
        features[at++] = TitleParts.IsSite(letters, _site) ? 1 : 0;
        features[at++] = candidate.GroupWords;
        features[at++] = name.Count(static c => c == ' ') + 1;
        features[at++] = name.Length;
        features[at++] = char.IsLower(name[0]) ? 1 : 0;
        features[at++] = name.Any(char.IsDigit) ? 1 : 0;
        features[at++] = name.Split(' ').Count(static word => word.Length > 0 && char.IsUpper(word[0]));
        features[at++] = name.Any(char.IsLower) ? 0 : 1;
        features[at++] = name.Contains('-', StringComparison.Ordinal) || name.Contains('_', StringComparison.Ordinal) ? 1 : 0;
        foreach (var trait in new[] { LineTraits.Link, LineTraits.Main, LineTraits.Header, LineTraits.Bio, LineTraits.List, LineTraits.Date })
            features[at++] = (candidate.Traits & trait) != LineTraits.None ? 1 : 0;
        var (held, holds) = Kin(candidate, letters);
        features[at++] = held;
        features[at++] = holds;
        features[at++] = _isNews ? 1 : 0;
        features[at++] = Seen(name);
        features[at++] = Nearer(candidate);
        features[at++] = TitleParts.IsSite(letters, _publishers) ? 1 : 0;
        features[at++] = _publishers.Contains(letters) ? 1 : 0;
        features[at++] = GroupNames.EndsLikeGroup(name) ? 1 : 0;
        features[at++] = _byKey.Values.Count(other => !other.IsOrganization && other.GroupWords == 0 && other.Name.Contains(' ', StringComparison.Ordinal));
        // The best source that names anybody: whoever stands in it beside this one, stands or falls with it.
        features[at++] = int.TrailingZeroCount(candidate.Sources);
        features[at++] = int.TrailingZeroCount(candidate.Sources) - _byKey.Values.Min(static other => int.TrailingZeroCount(other.Sources));
        var (bylines, sentences) = Lines(name);
        features[at++] = bylines;
        features[at++] = sentences;
        WriteOthers(candidate, features[at..]);
    }

    /// <summary>Sources that a page writes for machines, without a place in its text.</summary>
    private const int Data = (1 << (int)AuthorSource.Linked) | (1 << (int)AuthorSource.LinkedPage) | (1 << (int)AuthorSource.Meta) | (1 << (int)AuthorSource.OpenGraph);

    /// <summary>Sources that a reader sees.</summary>
    private const int Seeable = (1 << (int)AuthorSource.Property) | (1 << (int)AuthorSource.Relation) | (1 << (int)AuthorSource.Address) | (1 << (int)AuthorSource.Name) | (1 << (int)AuthorSource.Class) | (1 << (int)AuthorSource.Byline);

    // Who else is named: data that knows only the house leaves the person to the byline, and whoever stands in one byline with a name that the
    // data has is an author with it.
    private void WriteOthers(AuthorCandidate candidate, Span<float> features)
    {
        int people = 0, houses = 0, shown = 0, mates = 0, kin = 0;
        foreach (var other in _byKey.Values)
        {
            var isPerson = IsPerson(other);
            if ((other.Sources & Data) != 0)
                (people, houses) = isPerson ? (people + 1, houses) : (people, houses + 1);
            var isShown = IsShownPerson(other);
            if (other == candidate)
                continue;
            shown += isShown ? 1 : 0;
            if (isShown && other.Distance == candidate.Distance && (other.Sources & candidate.Sources & Seeable) != 0)
            {
                mates++;
                kin += (other.Sources & Data) != 0 || _byKey.Values.Any(named => named != other && (named.Sources & Data) != 0 && named.Letters.Length > 5 && other.Letters.Contains(named.Letters, StringComparison.Ordinal)) ? 1 : 0;
            }
        }
        features[0] = people;
        features[1] = houses;
        features[2] = shown;
        features[3] = mates;
        features[4] = kin;
        features[5] = IsPerson(candidate) ? 1 : 0;
    }

    /// <summary>A person's name that stands as an author's near the headline, where a reader sees it.</summary>
    public bool IsShownPerson(AuthorCandidate candidate) => IsPerson(candidate) && (candidate.Sources & Seeable) != 0 && Math.Abs(candidate.Distance) <= Near;

    /// <summary>The name of the site or its publisher.</summary>
    public bool IsHouse(AuthorCandidate candidate) => Agencies.Find(candidate.Name) is null && (TitleParts.IsSite(candidate.Letters, _site) || TitleParts.IsSite(candidate.Letters, _publishers));

    private bool IsPerson(AuthorCandidate candidate) =>
        !candidate.IsOrganization && candidate.GroupWords == 0 && candidate.Name.Contains(' ', StringComparison.Ordinal) && !TitleParts.IsSite(candidate.Letters, _site) && !TitleParts.IsSite(candidate.Letters, _publishers);

    // The names under which the page's data knows its publisher, and what stands behind the headline in the page's title.
    private static List<string> Publishers(PageData data)
    {
        var names = new List<string>();
        foreach (var name in new[] { data.Article?.Publisher, data.Page?.Publisher, data.Linked.SiteName })
        {
            if (name is { Length: < 100 })
                names.Add(TitleForm.Letters(TitleForm.Key(name)));
        }
        if (data.Scan.Title is { Length: < 400 } title && TitleParts.Separators(title) is { Count: > 0 } cuts)
            names.Add(TitleForm.Letters(TitleForm.Key(title[cuts[^1].End..])));
        names.RemoveAll(static name => name.Length < 3);
        return names;
    }

    // Bylines that hold the name, and lines that tell of it: "Ada Berg is our reporter in Lund".
    private (int Bylines, int Sentences) Lines(string name)
    {
        var bylines = _bylines.Count(line => line.Contains(name, StringComparison.OrdinalIgnoreCase));
        var sentences = 0;
        for (var i = 0; i < Math.Min(_scan.Lines.Count, MaxRead); i++)
        {
            var text = _scan.Lines[i].Text;
            if (text.Length > name.Length + Sentence && text[0] == name[0] && text.StartsWith(name, StringComparison.Ordinal))
                sentences++;
        }
        return (Math.Min(bylines, 5), Math.Min(sentences, 5));
    }

    private (int Held, int Holds) Kin(AuthorCandidate candidate, string letters)
    {
        var (held, holds) = (0, 0);
        foreach (var other in _byKey.Values)
        {
            if (other == candidate)
                continue;
            var theirs = other.Letters;
            if (theirs.Length > letters.Length && theirs.Contains(letters, StringComparison.Ordinal))
                held++;
            else if (letters.Length > theirs.Length && letters.Contains(theirs, StringComparison.Ordinal))
                holds++;
        }
        return (held, holds);
    }

    // The name stands near the headline where a reader sees it.
    private int Seen(string name)
    {
        for (var i = Math.Max(0, _headLine - Near); i < Math.Min(_scan.Lines.Count, _headLine + (2 * Near)); i++)
        {
            if (_scan.Lines[i].Text.Length < 200 && _scan.Lines[i].Text.Contains(name, StringComparison.OrdinalIgnoreCase))
                return Math.Abs(i - _headLine) + 1;
        }
        return 0;
    }

    private int Nearer(AuthorCandidate candidate) => _byKey.Values.Count(other => Math.Abs(other.Distance) < Math.Abs(candidate.Distance));
}
