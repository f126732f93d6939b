using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Titles;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>The names near a textified article that may be its authors', each described by numbers.</summary>
internal sealed class AuthorLines
{
    /// <summary>Length of a name's vector.</summary>
    public const int Features = 58;

    /// <summary>Lines before the headline, or before the text where there is none.</summary>
    private const int Before = 6;

    /// <summary>Lines behind the text's begin.</summary>
    private const int Within = 5;

    /// <summary>Lines behind the article: some sites sign at the end.</summary>
    private const int Behind = 10;

    /// <summary>Lines between headline and text: more hold a menu.</summary>
    private const int MaxHeader = 40;

    private const int MaxCandidates = 40;

    /// <summary>A longer line is text, unless it begins as a byline does.</summary>
    private const int MaxLine = 90;

    private const int MaxByline = 200;

    private readonly TextPage _page;
    private readonly int _title;
    private readonly int _date;
    private readonly List<AuthorLine> _candidates = [];
    private readonly Dictionary<string, AuthorLine> _byKey = new(StringComparer.Ordinal);

    /// <summary>Gathers the names.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The headline's line; -1 where none was found.</param>
    /// <param name="date">The line of the day of publication; -1 where none was found.</param>
    public AuthorLines(TextPage page, int title, int date)
    {
        (_page, _title, _date) = (page, title, date);
        var begin = Math.Max(0, Math.Max(page.FirstProse - MaxHeader, (title < 0 ? page.FirstProse : Math.Min(title, page.FirstProse)) - Before));
        var end = Math.Min(page.Lines.Count, Math.Max(page.FirstProse, title) + Within);
        for (var i = begin; i < end; i++)
            Read(i);
        for (var i = Math.Max(end, page.Last - 2); i < Math.Min(page.Lines.Count, page.Last + Behind); i++)
            Read(i);
    }

    public IReadOnlyList<AuthorLine> All => _candidates;

    private void Read(int at)
    {
        var line = _page.Lines[at];
        var text = line.Text;
        if (text.Length is < 2 or > MaxByline || at == _title)
            return;
        var signs = _page.Naming(at) == LineNaming.Byline ? AuthorSigns.Labelled : AuthorSigns.None;
        if (at > 0 && _page.Lines[at - 1].Text.Length < 30 && BylineReader.IsLabel(_page.Lines[at - 1].Text))
            signs |= AuthorSigns.LabelAbove;
        if (signs == AuthorSigns.None && (text.Length > MaxLine || line.IsProse || line.Rule is not null || !MayName(at)))
            return;
        var names = Names(at, ref signs);
        if (names.Count == 1 && names[0].Length == text.Length)
            signs |= AuthorSigns.Alone;
        if (at > _page.Last)
            signs |= AuthorSigns.Below;
        else if (at > _title && at <= _page.FirstProse)
            signs |= AuthorSigns.InHeader;
        for (var i = 0; i < names.Count; i++)
            Add(names[i], at, signs, (i, names.Count));
    }

    // The words of names begin with capitals, or their script has none; a login is one small word.
    private bool MayName(int at) => _page.Traits(at) is { Letters: > 0 } traits && (_page.MayBeDated(at) || traits.Words == 1 || traits.Start == LineStart.Caseless || 2 * traits.Capitalized >= traits.Words);

    private List<string> Names(int at, ref AuthorSigns signs)
    {
        var text = _page.Lines[at].Text;
        if (!_page.MayBeDated(at) || DateParser.Find(text, _page.MonthFirst) is not { } found)
            return NameList.Split(text);
        signs |= AuthorSigns.Dated;
        // Names stand before the date or behind it.
        var names = found.Index > 2 ? NameList.Split(text[..found.Index]) : [];
        var end = found.Index + found.Length;
        if (end + 2 < text.Length)
            names.AddRange(NameList.Split(text[end..]).Where(name => !names.Contains(name)));
        return names;
    }

    private void Add(string name, int line, AuthorSigns signs, (int Place, int Of) rank)
    {
        var key = TitleForm.Key(name);
        if (!_byKey.TryGetValue(key, out var candidate))
        {
            if (key.Length == 0 || _candidates.Count >= MaxCandidates)
                return;
            _byKey.Add(key, candidate = new AuthorLine(name, _candidates.Count));
            _candidates.Add(candidate);
        }
        candidate.Count++;
        if (candidate.Line >= 0 && candidate.Signs >= signs)
            return;
        (candidate.Line, candidate.Signs, candidate.Rank) = (line, signs, rank);
    }

    /// <summary>Writes a name's vector.</summary>
    public void Describe(AuthorLine candidate, Span<float> features)
    {
        features.Clear();
        var line = candidate.Line;
        var name = candidate.Name;
        var text = _page.Lines[line].Text;
        var traits = _page.Traits(line);
        var at = 0;
        for (var sign = 1; sign <= (int)AuthorSigns.Labelled; sign <<= 1)
            features[at++] = candidate.Signs.HasFlag((AuthorSigns)sign) ? 1 : 0;
        features[at++] = TextPage.Near(line - _page.FirstProse);
        features[at++] = _title < 0 ? 99 : TextPage.Near(line - _title);
        features[at++] = TextPage.Near(line - _page.Last);
        features[at++] = _date < 0 ? 99 : TextPage.Near(line - _date);
        features[at++] = candidate.Rank.Place;
        features[at++] = candidate.Rank.Of;
        features[at++] = candidate.Order;
        features[at++] = _candidates.Count;
        features[at++] = candidate.Count;
        features[at++] = _candidates.Count(static other => (other.Signs & (AuthorSigns.Labelled | AuthorSigns.LabelAbove)) != AuthorSigns.None);
        features[at++] = _candidates.Count(other => other.Line == line);
        features[at++] = text.Length - name.Length;
        features[at++] = traits.Width;
        features[at++] = traits.Separators;
        features[at++] = traits.Commas;
        features[at++] = name.Length;
        features[at++] = name.Count(static c => c == ' ') + 1;
        features[at++] = name.Split(' ').Count(static word => word.Length > 0 && char.IsUpper(word[0]));
        features[at++] = char.IsLower(name[0]) ? 1 : 0;
        features[at++] = name.Any(char.IsLower) ? 0 : 1;
        features[at++] = name.Any(char.IsDigit) ? 1 : 0;
        features[at++] = name.Contains('-', StringComparison.Ordinal) ? 1 : 0;
        features[at++] = NameLines.IsMatch(name) ? 1 : 0;
        features[at++] = _page.Naming(line) == LineNaming.Name ? 1 : 0;
        features[at++] = Agencies.Find(name) is null ? 0 : 1;
        features[at++] = candidate.GroupWords;
        features[at++] = GroupNames.EndsLikeGroup(name) ? 1 : 0;
        features[at++] = TitleParts.IsSite(candidate.Letters, _page.Site) ? 1 : 0;
        var (same, begins, body, elsewhere) = Mentions(name);
        features[at++] = same;
        features[at++] = begins;
        features[at++] = body;
        features[at++] = elsewhere;
        features[at++] = _title >= 0 && _page.Lines[_title].Text.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        features[at++] = _page.Lines[line].IsBody ? 1 : 0;
        features[at++] = _page.Lines[line].Rule is null ? 0 : 1;
        features[at++] = _page.BodyShare(line);
        foreach (var offset in new[] { -2, -1, 1, 2 })
        {
            features[at++] = _page.Width(line + offset);
            features[at++] = Kind(line + offset);
        }
        features[at++] = _page.BodyShare(line - 1);
        features[at++] = _page.BodyShare(line + 1);
        features[at++] = _title >= 0 && line > _title ? _candidates.Count(other => other.Line > _title && other.Line < line) : -1;
        features[at++] = (float)traits.Start;
        features[at] = (float)traits.End;
    }

    private float Kind(int line)
    {
        if (line < 0 || line >= _page.Lines.Count)
            return -1;
        if (line == _title)
            return 1;
        if (_page.MayBeDated(line))
            return 2;
        return _page.Lines[line] switch
        {
            { Rule: not null } => 3,
            { IsProse: true } => 4,
            _ => _page.Naming(line) == LineNaming.Name ? 5 : 0,
        };
    }

    // Lines that are the name, that begin with it and say more ("Ada Berg is our reporter in Lund"), the article's that hold it, others that do.
    private (int Same, int Begins, int Body, int Elsewhere) Mentions(string name)
    {
        var (same, begins, body, elsewhere) = (0, 0, 0, 0);
        for (var (i, end) = _page.Repeats; i < end; i++)
        {
            var text = _page.Lines[i].Text;
            if (text.Length < name.Length || !text.Contains(name, StringComparison.Ordinal))
                continue;
            if (text.Length == name.Length)
                same++;
            else if (_page.Lines[i] is { IsBody: true, IsProse: true })
                body++;
            else if (text.Length > name.Length + 30 && text.StartsWith(name, StringComparison.Ordinal))
                begins++;
            else
                elsewhere++;
        }
        return (Math.Min(same, 5), Math.Min(begins, 5), Math.Min(body, 9), Math.Min(elsewhere, 5));
    }
}
