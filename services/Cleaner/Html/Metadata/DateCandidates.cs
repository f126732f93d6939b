using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Gathers the days that may be a page's day of publication and describes each by numbers.</summary>
internal sealed class DateCandidates
{
    /// <summary>Length of a candidate's vector.</summary>
    public const int Features = 17 + 17 + 30;

    private const int Sources = (int)DateSource.Address + 1;

    /// <summary>Lines with a date that are looked at: more are an archive's.</summary>
    private const int MaxDated = 120;

    /// <summary>The sources that write dates for machines.</summary>
    private const int Data = (1 << ((int)DateSource.TimeAside + 1)) - 1;

    private readonly Dictionary<DateOnly, DateCandidate> _byDay = [];
    private readonly DateTimeOffset _fetchedAt;
    private readonly bool _monthFirst;
    private readonly bool _isNews;
    private readonly bool _isArticle;
    private readonly int _headLine;
    private readonly DateCandidate?[] _first = new DateCandidate?[Sources];
    private readonly ArticleDate?[] _stated = new ArticleDate?[Sources];
    private readonly List<(FoundDate Found, DateSource Source)> _ambiguous = [];
    private readonly List<DateOnly> _days;

    public DateCandidates(PageData data, DocumentOrigin origin, int headLine, bool monthFirst)
    {
        _fetchedAt = origin.FetchedAt;
        _monthFirst = monthFirst;
        _headLine = headLine;
        _isNews = data.Article?.IsNews == true;
        _isArticle = data.Article is not null;
        State(data.Article?.Published, DateSource.LinkedPublished);
        State(data.Article?.Updated, DateSource.LinkedUpdated);
        State(data.Page?.Published, DateSource.PagePublished);
        State(data.Page?.Updated, DateSource.PageUpdated);
        foreach (var other in data.Linked.Articles.Take(12))
        {
            if (other != data.Article && other != data.Page)
                State(other.Published, DateSource.OtherLinked);
        }
        StateAll(data, MetaField.Published, DateSource.MetaPublished);
        StateAll(data, MetaField.GenericDate, DateSource.MetaGeneric);
        StateAll(data, MetaField.Updated, DateSource.MetaUpdated);
        foreach (var mark in data.Scan.Times)
            AddMark(mark);
        ReadLines(data.Scan);
        if (UrlDate.Find(origin, origin.FetchedAt) is { } address)
            Add(address, DateSource.Address, DateCandidate.Far, LineTraits.None);
        foreach (var (found, source) in _ambiguous)
            Add(Agreed(found, static _ => true), source, DateCandidate.Far, LineTraits.None);
        _days = [.. _byDay.Keys.Order()];
    }

    public IReadOnlyCollection<DateCandidate> All => _byDay.Values;

    /// <summary>The first date that a source states; null where it states none that can be trusted.</summary>
    public ArticleDate? Stated(DateSource source) => _stated[(int)source];

    private void StateAll(PageData data, MetaField field, DateSource source)
    {
        foreach (var content in data.All(field).Take(6))
            State(content, source);
    }

    private void State(string? text, DateSource source)
    {
        if (text is not { Length: < 100 } || DateParser.Read(TextHygiene.Line(text), _monthFirst) is not { } found)
            return;
        // "03-09-2026" is the day that the page shows with the month's name.
        if (found.Other is not null)
            _ambiguous.Add((found, source));
        else
            Add(found.Date, source, DateCandidate.Far, LineTraits.None);
    }

    private void AddMark(TimeMark mark)
    {
        if (DateParser.Parse(mark.Value, _monthFirst) is not { } date)
            return;
        var source = (mark.Traits & (LineTraits.Aside | LineTraits.Footer)) != LineTraits.None ? DateSource.TimeAside
            : mark.Role switch
            {
                DateRole.Published => DateSource.TimePublished,
                DateRole.Updated => DateSource.TimeUpdated,
                _ => DateSource.Time,
            };
        Add(date, source, mark.Line - _headLine, mark.Traits);
    }

    private void ReadLines(PageScan scan)
    {
        var dated = 0;
        for (var i = 0; i < scan.Lines.Count && dated < MaxDated; i++)
        {
            var line = scan.Lines[i];
            if (line.Text.Length is 0 or > 300 || line.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || DateParser.Find(line.Text, _monthFirst) is not { } found)
                continue;
            dated++;
            AddLine(scan, i, found);
            if (DateParser.FindBehind(line.Text, found, _monthFirst) is { } second)
                AddLine(scan, i, second);
        }
    }

    private void AddLine(PageScan scan, int at, FoundDate found)
    {
        var line = scan.Lines[at];
        var role = DateWords.RoleIn(line.Text, 0, found.Index, at > 0 ? scan.Lines[at - 1].Text : null);
        var source = (line.Traits & (LineTraits.Aside | LineTraits.Footer)) != LineTraits.None ? DateSource.LineAside
            : role switch
            {
                DateRole.Updated => DateSource.LineUpdated,
                DateRole.Published => DateSource.LinePublished,
                _ => DateSource.Line,
            };
        if (Add(Agreed(found, static known => (known.Sources & Data) != 0), source, at - _headLine, line.Traits) is not { } candidate)
            return;
        candidate.Alone |= line.Text.Length - found.Length < 30;
        candidate.ByByline |= BylineReader.StartsLikeByline(line.Text) || (at > 0 && BylineReader.StartsLikeByline(scan.Lines[at - 1].Text));
    }

    // 03/05/2024 is the day that the page names elsewhere, where it names one of the two, and not the one that was still to come.
    private ArticleDate Agreed(FoundDate found, Func<DateCandidate, bool> counts)
    {
        if (found.Other is not { } other)
            return found.Date;
        if (IsNamed(found.Date, counts) != IsNamed(other, counts))
            return IsNamed(other, counts) ? other : found.Date;
        return found.Trusted(_fetchedAt) ?? found.Date;
    }

    private bool IsNamed(ArticleDate date, Func<DateCandidate, bool> counts) => _byDay.TryGetValue(DateOnly.FromDateTime(date.Value.DateTime), out var known) && counts(known);

    private DateCandidate? Add(ArticleDate date, DateSource source, int distance, LineTraits traits)
    {
        if (!DateParser.IsTrusted(date, _fetchedAt))
            return null;
        var day = DateOnly.FromDateTime(date.Value.DateTime);
        if (!_byDay.TryGetValue(day, out var candidate))
            _byDay.Add(day, candidate = new DateCandidate(day));
        candidate.Sources |= 1 << (int)source;
        candidate.Count++;
        candidate.Traits |= traits;
        if (Math.Abs(distance) < Math.Abs(candidate.Distance))
            candidate.Distance = distance;
        if (candidate.Best is null || (candidate.Best.Precision == DatePrecision.Day && date.Precision == DatePrecision.Instant))
            candidate.Best = date;
        _first[(int)source] ??= candidate;
        _stated[(int)source] ??= date;
        return candidate;
    }

    /// <summary>Writes a candidate's vector.</summary>
    public void Describe(DateCandidate candidate, Span<float> features)
    {
        features.Clear();
        for (var i = 0; i < Sources; i++)
        {
            features[i] = (candidate.Sources >> i) & 1;
            features[Sources + i] = _first[i] is null ? 0 : 1;
        }
        var at = 2 * Sources;
        features[at++] = Math.Clamp(candidate.Distance, -300, DateCandidate.Far);
        features[at++] = Math.Min(Math.Abs(candidate.Distance), DateCandidate.Far);
        features[at++] = candidate.Count;
        features[at++] = _days.IndexOf(candidate.Day);
        features[at++] = _days.Count;
        features[at++] = _days.Count - _days.IndexOf(candidate.Day);
        foreach (var source in new[] { DateSource.LinkedPublished, DateSource.LinkedUpdated, DateSource.MetaPublished, DateSource.MetaUpdated, DateSource.Address })
            features[at++] = _first[(int)source] is { } other ? Math.Clamp(candidate.Day.DayNumber - other.Day.DayNumber, -400, 400) : 999;
        features[at++] = MathF.Log(1 + Math.Max(0, DateOnly.FromDateTime(_fetchedAt.Date).DayNumber - candidate.Day.DayNumber));
        foreach (var trait in new[] { LineTraits.Date, LineTraits.Author, LineTraits.Header, LineTraits.Main, LineTraits.List, LineTraits.Link, LineTraits.Bio, LineTraits.Aside })
            features[at++] = (candidate.Traits & trait) != LineTraits.None ? 1 : 0;
        features[at++] = candidate.Alone ? 1 : 0;
        features[at++] = candidate.ByByline ? 1 : 0;
        features[at++] = candidate.Best?.Precision == DatePrecision.Instant ? 1 : 0;
        features[at++] = _isNews ? 1 : 0;
        features[at++] = _isArticle ? 1 : 0;
        features[at++] = Nearest(candidate);
        features[at++] = Near(candidate.Day.AddDays(1), candidate);
        features[at++] = Near(candidate.Day.AddDays(-1), candidate);
        features[at++] = _stated[(int)DateSource.LinkedPublished] is { Precision: DatePrecision.Instant } instant ? (float)instant.Value.TimeOfDay.TotalHours : -1;
        features[at++] = _stated[(int)DateSource.LinkedPublished] is { Precision: DatePrecision.Instant } zoned ? (float)zoned.Value.Offset.TotalHours : -20;
    }

    // How many other days stand nearer to the headline.
    private int Nearest(DateCandidate candidate) =>
        _byDay.Values.Count(other => Math.Abs(other.Distance) < Math.Abs(candidate.Distance));

    private int Near(DateOnly day, DateCandidate candidate) =>
        _byDay.TryGetValue(day, out var other) && other != candidate ? other.Sources & ((1 << (int)DateSource.LinkedPublished) | (1 << (int)DateSource.MetaPublished)) : 0;
}
