using AngleSharp.Dom;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Html;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Cleaner.Html.Metadata;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Titles;
using Ingest.Contracts;

namespace Ingest.Cleaner.Profiles;

/// <summary>
/// What a source profile finds in one page. It multiplies the odds of what the models judge and fills what they leave open; a page that
/// speaks clearly against it wins, and what it did not help with is said.
/// </summary>
internal sealed class ProfileEvidence
{
    /// <summary>The odds of a field's candidate or a block that the profile names are multiplied by this: a doubtful one (.2) becomes likely (.7), one that the page rules out (.005) does not.</summary>
    private const double Weight = 10;

    /// <summary>A body that holds less of the expected text than this is out of date, or of another kind of page.</summary>
    private const double LeastBody = 0.2;

    /// <summary>Elements looked at for one selector.</summary>
    private const int MaxElements = 1_000;

    private readonly SourceProfile _profile;
    private readonly Dictionary<string, List<IElement>> _found = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private ProfileEvidence(SourceProfile profile) => _profile = profile;

    /// <summary>The headline's key (<see cref="TitleForm.Key"/>) as the profile has it; null for none.</summary>
    private string? TitleKey { get; set; }

    private string? Title { get; set; }

    private List<string> Authors { get; } = [];

    private ArticleDate? Published { get; set; }

    /// <summary>Runs a profile's selectors over a page.</summary>
    public static ProfileEvidence Of(SourceProfile profile, IDocument document)
    {
        var evidence = new ProfileEvidence(profile);
        foreach (var (field, selectors) in profile.Selectors)
            evidence._found[field] = [.. selectors.SelectMany(selector => document.QuerySelectorAll(selector)).Distinct().Take(MaxElements)];
        evidence.Title = evidence.Texts(SourceProfile.Title).FirstOrDefault();
        evidence.TitleKey = evidence.Title is null ? null : TitleForm.Key(evidence.Title);
        evidence.Authors.AddRange(evidence.Texts(SourceProfile.Authors).SelectMany(NameList.Split).Distinct(StringComparer.OrdinalIgnoreCase));
        evidence.Published = evidence.Found(SourceProfile.Date).Select(DateOf).FirstOrDefault(static date => date is not null);
        return evidence;
    }

    /// <summary>A candidate's probability with the profile's word on it.</summary>
    public double Weigh(TitleCandidate candidate, double probability) => Weigh(candidate.Key == TitleKey, probability);

    /// <summary>A candidate's probability with the profile's word on it.</summary>
    public double Weigh(AuthorCandidate candidate, double probability) => Weigh(Authors.Contains(candidate.Name, StringComparer.OrdinalIgnoreCase), probability);

    /// <summary>A candidate's probability with the profile's word on it.</summary>
    public double Weigh(DateCandidate candidate, double probability) =>
        Weigh(Published is { } published && DateOnly.FromDateTime(published.Value.DateTime) == candidate.Day, probability);

    /// <summary>Fills the fields that the page's own candidates left open, and notes those that agree with the profile.</summary>
    public void Complete(ArticleDraft draft)
    {
        draft.Title ??= Title;
        if (draft.Authors.Count == 0 && draft.Agencies.Count == 0)
            Authors.ForEach(draft.AddAuthor);
        if (draft.Published is null && Published is { } published && DateParser.IsTrusted(published, draft.Origin.FetchedAt))
            draft.Published = published;
        Note(SourceProfile.Title, TitleKey is not null && draft.Title is not null && TitleForm.Key(draft.Title) == TitleKey);
        Note(SourceProfile.Authors, Authors.Exists(author => draft.Authors.Contains(author, StringComparer.OrdinalIgnoreCase)));
        Note(SourceProfile.Date, Published is not null && draft.Published?.Value.Date == Published.Value.Date);
    }

    /// <summary>Weighs the blocks inside and outside of what the profile names.</summary>
    public void Weigh(BlockPage page)
    {
        var (body, remove) = (Blocks(page, SourceProfile.Body), Blocks(page, SourceProfile.Remove));
        double inside = 0, all = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var expected = page.Blocks[i].Probability * page.Blocks[i].Shape.Width;
            all += expected;
            inside += body[i] ? expected : 0;
        }
        var holds = all > 0 && inside >= LeastBody * all;
        for (var i = 0; i < body.Length; i++)
        {
            var odds = (holds ? body[i] ? Weight : 1 / Weight : 1) * (remove[i] ? 1 / (Weight * Weight) : 1);
            page.Blocks[i].Probability = (float)Multiply(page.Blocks[i].Probability, odds);
        }
        Note(SourceProfile.Body, holds);
        Note(SourceProfile.Remove, Array.IndexOf(remove, true) >= 0);
    }

    /// <summary>What the article says of it.</summary>
    public AppliedProfile ToApplied() => new()
    {
        Host = _profile.Host,
        Used = [.. SourceProfile.Fields.Where(_used.Contains)],
        Ignored = [.. SourceProfile.Fields.Where(field => _profile.Selectors.ContainsKey(field) && !_used.Contains(field))],
    };

    private void Note(string field, bool agrees)
    {
        if (agrees)
            _used.Add(field);
    }

    private List<IElement> Found(string field) => _found.GetValueOrDefault(field) ?? [];

    private IEnumerable<string> Texts(string field) =>
        Found(field).Select(static element => TextHygiene.Line(element.GetAttribute("content") ?? ElementText.Head(element, 1_000))).Where(static text => text.Length > 0);

    private static ArticleDate? DateOf(IElement element) =>
        DateParser.Parse(TextHygiene.Line(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? ElementText.Head(element, 200)));

    private bool[] Blocks(BlockPage page, string field)
    {
        var inside = new bool[page.Blocks.Count];
        if (Found(field) is not { Count: > 0 } elements)
            return inside;
        var nodes = elements.ToHashSet();
        var within = new bool[page.Elements.Count];
        for (var i = 0; i < within.Length; i++)
            within[i] = nodes.Contains(page.Elements[i].Node) || (page.Elements[i].Parent >= 0 && within[page.Elements[i].Parent]);
        for (var i = 0; i < inside.Length; i++)
            inside[i] = within[page.Blocks[i].Element];
        return inside;
    }

    private static double Weigh(bool agrees, double probability) => agrees ? Multiply(probability, Weight) : probability;

    private static double Multiply(double probability, double odds) => probability * odds / ((probability * odds) + 1 - probability);
}
