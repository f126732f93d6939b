using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Profiles;
using Ingest.Cleaner.Titles;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Fills the fields of an article: what the page's data says, checked against what a reader sees.</summary>
internal static partial class MetadataReader
{
    /// <summary>Lines around the headline in which bylines and date lines stand.</summary>
    private const int NearHeadline = 10;

    /// <summary>Reads the page's data and the fields of the article.</summary>
    public static PageData Read(IDocument document, ArticleDraft draft, FieldModels models, PageAddresses addresses, ProfileEvidence? evidence)
    {
        var data = PageData.Of(PageScanner.Scan(document));
        if (data.Linked.IsIncomplete || data.Scan.HasMoreScripts)
            draft.Marks.Add(Mark.DataSkipped);
        var candidates = FieldCandidates.Of(data, draft.Origin);
        draft.MonthFirst = candidates.MonthFirst;
        draft.LanguageHint = Language(data.Scan.Language) ?? Language(data.Article?.Language ?? data.First(MetaField.Language));
        draft.SiteName = Clean(data.SiteName);
        draft.Title = FieldChooser.Title(candidates.Titles, models.Title, evidence);
        FieldChooser.TakeAuthors(candidates.Authors, models.Author, evidence, draft);
        FieldChooser.TakeDates(candidates.Dates, models.Date, evidence, draft);
        evidence?.Complete(draft);
        draft.Published ??= draft.Updated is null ? Relative(candidates, draft) : null;
        draft.CanonicalUrl = addresses.Absolute(data.Scan.Canonical ?? data.First(MetaField.Url));
        draft.LeadImage = addresses.Absolute(data.First(MetaField.Image) ?? data.Article?.Image);
        draft.Section = Clean(data.Article?.Section ?? data.First(MetaField.Section));
        draft.Tags.AddRange(Tags(data));
        var subtitle = Clean(data.Scan.Subtitle?.TextContent) ?? SecondHeadline(candidates, draft.Title);
        draft.Subtitle = subtitle is { Length: > 20 and < 400 } ? subtitle : null;
        return data;
    }

    // The data's second headline, where a reader sees it below the first: some sites state a search engine's headline there.
    private static string? SecondHeadline(FieldCandidates candidates, string? title)
    {
        if (Clean(candidates.Data.Article?.AlternativeHeadline) is not { } text || text == title)
            return null;
        var lines = candidates.Data.Scan.Lines;
        for (var i = candidates.HeadLine + 1; i < Math.Min(lines.Count, candidates.HeadLine + NearHeadline); i++)
        {
            if (TitleForm.Key(lines[i].Text) == TitleForm.Key(text))
                return text;
        }
        return null;
    }

    // "3 hours ago" near the headline, where the page states no date at all.
    private static ArticleDate? Relative(FieldCandidates candidates, ArticleDraft draft)
    {
        var lines = candidates.Data.Scan.Lines;
        for (var i = Math.Max(0, candidates.HeadLine - NearHeadline); i < Math.Min(lines.Count, candidates.HeadLine + NearHeadline); i++)
        {
            if ((lines[i].Traits & (LineTraits.Aside | LineTraits.Footer | LineTraits.List)) == LineTraits.None && RelativeDate.Find(lines[i].Text, draft.Origin.FetchedAt) is { } date)
                return date;
        }
        return null;
    }

    private static IEnumerable<string> Tags(PageData data)
    {
        var tags = data.Article is { Tags.Count: > 0 } article ? article.Tags
            : data.All(MetaField.Tag).Any() ? data.All(MetaField.Tag)
            : data.All(MetaField.Keywords).Take(1).SelectMany(static text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return tags.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string? Language(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && LanguageTag().IsMatch(tag) ? tag : null;
    }

    private static string? Clean(string? text)
    {
        var line = text is null ? "" : TextHygiene.Line(text.Length > 1000 ? text[..1000] : text);
        return line.Length == 0 ? null : line;
    }

    // The shape of BCP 47 (RFC 5646, section 2.1): pages also state a charset or a locale's whole name there.
    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?:-[A-WYZa-wyz](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
