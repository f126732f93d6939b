using Ingest.Cleaner.Dates;
using Ingest.Contracts;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>The dates of a textified page that may be its day of publication, each described by numbers.</summary>
internal sealed class DateLines
{
    /// <summary>Length of a date's vector.</summary>
    public const int Features = 46;

    /// <summary>Lines before the headline, or before the text, in which a date may be the article's.</summary>
    private const int Before = 25;

    /// <summary>Lines behind the text's begin.</summary>
    private const int Within = 12;

    /// <summary>Lines behind the article: some sites date at the end.</summary>
    private const int Behind = 14;

    /// <summary>Dates that are looked at: more are a list's.</summary>
    private const int MaxCandidates = 24;

    /// <summary>Lines around a date in which other days make a list of it.</summary>
    private const int ListReach = 6;

    /// <summary>Other days that make a list; one may be that of a change.</summary>
    private const int ListDays = 2;

    /// <summary>A longer line is text that tells of a day.</summary>
    private const int MaxLine = 250;

    private readonly TextPage _page;
    private readonly int _title;
    private readonly List<DateLine> _candidates = [];
    private readonly List<DateOnly> _days;
    private readonly DateOnly? _address;

    /// <summary>Gathers the dates.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The headline's line; -1 where none was found.</param>
    public DateLines(TextPage page, int title)
    {
        (_page, _title) = (page, title);
        var begin = Math.Max(0, (title < 0 ? page.FirstProse : Math.Min(title, page.FirstProse)) - Before);
        var end = Math.Min(page.Lines.Count, Math.Max(page.FirstProse, title) + Within);
        Read(begin, end);
        Read(Math.Max(end, page.Last - 2), Math.Min(page.Lines.Count, page.Last + Behind));
        _days = [.. _candidates.Select(static candidate => candidate.Day).Distinct().Order()];
        _address = UrlDate.Find(page.Origin, page.Origin.FetchedAt) is { } address ? DateOnly.FromDateTime(address.Value.DateTime) : null;
    }

    public IReadOnlyList<DateLine> All => _candidates;

    private void Read(int begin, int end)
    {
        for (var i = begin; i < end && _candidates.Count < MaxCandidates; i++)
        {
            var text = _page.Lines[i].Text;
            if (text.Length > MaxLine || DateParser.Find(text, _page.MonthFirst) is not { } found)
                continue;
            Add(i, found, 0);
            if (DateParser.FindBehind(text, found, _page.MonthFirst) is { } second)
                Add(i, second, found.Index + found.Length);
        }
    }

    private void Add(int line, FoundDate found, int from)
    {
        if (found.Trusted(_page.Origin.FetchedAt) is not { } date)
            return;
        var role = DateWords.RoleIn(_page.Lines[line].Text, from, found.Index, line > 0 ? _page.Lines[line - 1].Text : null);
        _candidates.Add(new DateLine(line, found, date, role, _candidates.Count));
    }

    /// <summary>It stands between headline and text, where articles are dated.</summary>
    public bool IsInHeader(DateLine candidate) => _title >= 0 && candidate.Line >= _title && candidate.Line <= _page.FirstProse + 1;

    /// <summary>It stands among other days above the headline or behind the article: a list of teasers, each with its own.</summary>
    public bool IsInList(DateLine candidate) => !IsInHeader(candidate) && (candidate.Line < _title || candidate.Line > _page.Last)
        && _candidates.Where(other => other.Day != candidate.Day && Math.Abs(other.Line - candidate.Line) <= ListReach && !IsInHeader(other)).DistinctBy(static other => other.Day).Take(ListDays).Count() == ListDays;

    /// <summary>Writes a date's vector.</summary>
    public void Describe(DateLine candidate, Span<float> features)
    {
        features.Clear();
        var text = _page.Lines[candidate.Line].Text;
        var line = _page.Lines[candidate.Line];
        var found = candidate.Found;
        var at = 0;
        features[at++] = TextPage.Near(candidate.Line - _page.FirstProse);
        features[at++] = _title < 0 ? 99 : TextPage.Near(candidate.Line - _title);
        features[at++] = TextPage.Near(candidate.Line - _page.Last);
        features[at++] = (float)candidate.Line / _page.Lines.Count;
        features[at++] = IsInHeader(candidate) ? 1 : 0;
        features[at++] = _candidates.Count(other => other != candidate && IsInHeader(other));
        features[at++] = _candidates.Count(other => other != candidate && other.Order < candidate.Order && IsInHeader(other));
        features[at++] = _title < 0 ? -1 : Math.Max(0, _title - candidate.Line);
        features[at++] = Math.Max(0, candidate.Line - _page.FirstProse);
        features[at++] = _title < 0 ? 0 : 1;
        features[at++] = text.Length;
        features[at++] = text.Length - found.Length;
        features[at++] = found.Index;
        features[at++] = candidate.Date.Precision == DatePrecision.Instant ? 1 : 0;
        features[at++] = found.Swapped is null ? 0 : 1;
        features[at++] = (float)candidate.Role;
        features[at++] = _page.Naming(candidate.Line) == LineNaming.Byline ? 1 : 0;
        features[at++] = (float)_page.Naming(candidate.Line - 1);
        features[at++] = (float)_page.Naming(candidate.Line + 1);
        features[at++] = line.IsBody ? 1 : 0;
        features[at++] = line.IsProse ? 1 : 0;
        features[at++] = line.Rule is null ? 0 : 1;
        features[at++] = LineWeights.EndsSentence(text) ? 1 : 0;
        features[at++] = candidate.Order;
        features[at++] = _candidates.Count;
        features[at++] = _days.IndexOf(candidate.Day);
        features[at++] = _days.Count;
        features[at++] = _days.Count - _days.IndexOf(candidate.Day);
        features[at++] = _candidates.Count(other => other.Day == candidate.Day);
        features[at++] = _candidates.Count(other => other != candidate && Math.Abs(other.Line - candidate.Line) <= 6);
        features[at++] = _candidates.Count(other => other != candidate && Math.Abs(other.Line - candidate.Line) <= 6 && other.Day != candidate.Day);
        features[at++] = _candidates.Count(static other => other.Role == DateRole.Published);
        features[at++] = _candidates.Count(static other => other.Role == DateRole.Updated);
        features[at++] = Nearer(candidate);
        features[at++] = _address is null ? 0 : 1;
        features[at++] = _address is { } address ? Math.Clamp(candidate.Day.DayNumber - address.DayNumber, -400, 400) : 999;
        features[at++] = text.Length - found.Index - found.Length;
        features[at++] = _page.Width(candidate.Line - 2);
        features[at++] = _page.Width(candidate.Line - 1);
        features[at++] = _page.Width(candidate.Line + 1);
        features[at++] = _page.Width(candidate.Line + 2);
        features[at++] = _page.BodyShare(candidate.Line - 1);
        features[at++] = _page.BodyShare(candidate.Line + 1);
        features[at++] = _page.Traits(candidate.Line).Words;
        features[at++] = Instants(candidate);
        features[at] = char.IsLetter(text[found.Index]) ? 1 : 0;
    }

    // Dates that stand nearer to the headline, or to the text where there is none.
    private int Nearer(DateLine candidate)
    {
        var anchor = _title < 0 ? _page.FirstProse : _title;
        return _candidates.Count(other => Math.Abs(other.Line - anchor) < Math.Abs(candidate.Line - anchor));
    }

    private int Instants(DateLine candidate) => _candidates.Count(other => other != candidate && other.Date.Precision == DatePrecision.Instant);
}
