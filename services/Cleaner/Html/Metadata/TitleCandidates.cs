using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Titles;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Gathers the texts that may be a page's headline and describes each by numbers.</summary>
internal sealed class TitleCandidates
{
    /// <summary>Length of a candidate's vector.</summary>
    public const int Features = 67;

    private const int MaxTitle = 400;

    private const int Sources = (int)TitleSource.Subheading + 1;

    private readonly Dictionary<string, TitleCandidate> _byKey = new(StringComparer.Ordinal);
    private readonly TitleCandidate?[] _sources = new TitleCandidate?[Sources];
    private readonly List<string> _site;
    private readonly HashSet<string> _slug;
    private readonly int _headings;
    private readonly bool _isNews;

    public TitleCandidates(PageData data, string? url)
    {
        _site = TitleParts.SiteLetters(data.SiteName, url ?? data.First(MetaField.Url) ?? data.Scan.Canonical);
        _slug = Slug(url ?? data.First(MetaField.Url) ?? data.Scan.Canonical);
        _headings = data.Scan.Headings.Count;
        _isNews = data.Article?.IsNews == true;
        for (var i = 0; i < data.Scan.Headings.Count; i++)
        {
            if (Add(data.Scan.Headings[i].Text, i == 0 ? TitleSource.FirstHeading : TitleSource.LaterHeading) is { Heading: < 0 } candidate)
                (candidate.Heading, candidate.Traits) = (i, data.Scan.Headings[i].Traits);
        }
        Add(data.First(MetaField.OpenGraphTitle), TitleSource.OpenGraph);
        Add(data.Article?.Headline, TitleSource.LinkedHeadline);
        Add(data.First(MetaField.TwitterTitle), TitleSource.Twitter);
        Add(data.First(MetaField.OtherTitle), TitleSource.OtherMeta);
        Add(data.Article?.Name, TitleSource.LinkedName);
        Add(data.Article?.AlternativeHeadline, TitleSource.AlternativeHeadline);
        Add(data.Page?.Headline ?? data.Page?.Name, TitleSource.PageName);
        Add(data.Scan.Title, TitleSource.TitleElement);
        if (data.Scan.Headings.Count == 0 && data.Scan.Subheadings.Count > 0)
            Add(data.Scan.Subheadings[0].Text, TitleSource.Subheading);
    }

    /// <summary>The candidates, those that a reader sees first.</summary>
    public List<TitleCandidate> All { get; } = [];

    private TitleCandidate? Add(string? raw, TitleSource source)
    {
        if (string.IsNullOrWhiteSpace(raw) || raw.Length > MaxTitle * 3)
            return null;
        var text = TextHygiene.Line(raw);
        if (text.Length is 0 or > MaxTitle || Of(text) is not { } candidate)
            return null;
        candidate.Whole |= 1 << (int)source;
        _sources[(int)source] ??= candidate;
        var cuts = TitleParts.Separators(text);
        if (cuts.Count is > 0 and < 12)
            AddParts(text, cuts, source, candidate);
        return candidate;
    }

    private void AddParts(string text, List<(int Start, int End)> cuts, TitleSource source, TitleCandidate whole)
    {
        var tail = text[cuts[^1].End..];
        var head = text[..cuts[0].Start];
        whole.HoldsSite |= TitleParts.IsSite(Letters(tail), _site) || TitleParts.IsSite(Letters(head), _site);
        AddPart(text[..cuts[^1].Start], tail, source, front: false);
        if (cuts.Count > 1)
        {
            AddPart(text[..cuts[^2].Start], text[cuts[^2].End..], source, front: false);
            AddPart(text[..cuts[0].Start], text[cuts[0].End..], source, front: false);
        }
        AddPart(text[cuts[0].End..], head, source, front: true);
    }

    private void AddPart(string kept, string cut, TitleSource source, bool front)
    {
        kept = kept.Trim();
        if (kept.Length < 6 || Of(kept) is not { } candidate)
            return;
        candidate.Cut |= 1 << (int)source;
        candidate.CutSite |= TitleParts.IsSite(Letters(cut), _site);
        candidate.CutFront |= front;
        candidate.CutWords = Math.Min(candidate.CutWords, cut.Count(static c => c == ' ') + 1);
    }

    private TitleCandidate? Of(string text)
    {
        var key = TitleForm.Key(text);
        if (key.Length == 0 || key.Length > MaxTitle)
            return null;
        if (!_byKey.TryGetValue(key, out var candidate))
        {
            candidate = new TitleCandidate(text, key);
            _byKey.Add(key, candidate);
            All.Add(candidate);
        }
        return candidate;
    }

    /// <summary>Writes a candidate's vector.</summary>
    public void Describe(TitleCandidate candidate, Span<float> features)
    {
        features.Clear();
        for (var i = 0; i < Sources; i++)
        {
            features[i] = (candidate.Whole >> i) & 1;
            features[Sources + i] = (candidate.Cut >> i) & 1;
            features[(2 * Sources) + i] = _sources[i] is null ? 0 : 1;
        }
        var at = 3 * Sources;
        var (same, starts, holds, held) = Support(candidate);
        features[at++] = same;
        features[at++] = starts;
        features[at++] = holds;
        features[at++] = held;
        foreach (var source in new[] { TitleSource.FirstHeading, TitleSource.OpenGraph, TitleSource.LinkedHeadline, TitleSource.TitleElement })
        {
            var other = _sources[(int)source]?.Words;
            features[at++] = TitleForm.Covered(candidate.Words, other);
            features[at++] = other is null ? 0 : TitleForm.Covered(other, candidate.Words);
        }
        features[at++] = TitleForm.Covered(_slug, candidate.Words);
        features[at++] = TitleForm.Covered(candidate.Words, _slug);
        features[at++] = candidate.Key.Length;
        features[at++] = candidate.Words.Count;
        features[at++] = candidate.Text.Count(char.IsUpper) / (float)candidate.Text.Length;
        features[at++] = candidate.Text[^1] is '.' or '…' ? 1 : 0;
        features[at++] = candidate.Text.Contains('|', StringComparison.Ordinal) ? 1 : 0;
        features[at++] = candidate.Key.Contains(" - ", StringComparison.Ordinal) ? 1 : 0;
        features[at++] = candidate.Key.Contains(':', StringComparison.Ordinal) ? 1 : 0;
        features[at++] = candidate.Heading;
        features[at++] = _headings;
        features[at++] = _isNews ? 1 : 0;
        features[at++] = candidate.CutSite ? 1 : 0;
        features[at++] = candidate.CutWords;
        features[at++] = candidate.CutFront ? 1 : 0;
        features[at++] = candidate.HoldsSite ? 1 : 0;
        features[at++] = TitleParts.IsSite(candidate.Letters, _site) ? 1 : 0;
        features[at++] = (candidate.Traits & LineTraits.Aside) != LineTraits.None ? 1 : 0;
        features[at++] = (candidate.Traits & LineTraits.Main) != LineTraits.None ? 1 : 0;
        features[at++] = (candidate.Traits & LineTraits.Header) != LineTraits.None ? 1 : 0;
        features[at++] = _sources[(int)TitleSource.OpenGraph] is { } og && _sources[(int)TitleSource.FirstHeading] is { } h1 && og.Letters == h1.Letters ? 1 : 0;
        features[at++] = _sources[(int)TitleSource.LinkedHeadline] is { } ld && _sources[(int)TitleSource.FirstHeading] is { } seen && ld.Letters == seen.Letters ? 1 : 0;
    }

    // How many sources say the same letters, start with them, hold them, are held by them.
    private (int Same, int Starts, int Holds, int Held) Support(TitleCandidate candidate)
    {
        var (same, starts, holds, held) = (0, 0, 0, 0);
        foreach (var other in _sources)
        {
            if (other is null || other.Letters.Length == 0)
                continue;
            if (other.Letters == candidate.Letters)
                same++;
            else if (other.Letters.StartsWith(candidate.Letters, StringComparison.Ordinal))
                starts++;
            else if (other.Letters.Contains(candidate.Letters, StringComparison.Ordinal))
                holds++;
            else if (candidate.Letters.Contains(other.Letters, StringComparison.Ordinal))
                held++;
        }
        return (same, starts, holds, held);
    }

    private static string Letters(string text) => TitleForm.Letters(TitleForm.Key(text));

    private static HashSet<string> Slug(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return [];
        var longest = address.AbsolutePath.Split('/').MaxBy(static part => part.Count(static c => c is '-' or '_')) ?? "";
        return longest.Length is 0 or > 400 ? [] : TitleForm.Words(TitleForm.Key(Uri.UnescapeDataString(longest)));
    }
}
