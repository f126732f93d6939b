using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>Makes the article of a draft, every list and the text within its bound and marked where it was cut.</summary>
internal static class ArticleBuilder
{
    private const int MaxField = 1_000;

    public static Article Build(ArticleDraft draft, PageKind kind, string charset, CleanerOptions options)
    {
        var paragraphs = Bound(draft, options.MaxTextLength);
        if (new[] { draft.Authors.Count, draft.Agencies.Count, draft.Tags.Count, draft.Captions.Count, draft.Links.Count }.Max() > options.MaxListItems)
            draft.Marks.Add(Mark.ListCut);
        if (draft.Removed.Cut)
            draft.Marks.Add(Mark.RemovedCut);
        return new Article
        {
            Title = Bound(draft.Title),
            Subtitle = Bound(draft.Subtitle),
            Authors = [.. draft.Authors.Take(options.MaxListItems)],
            Agencies = [.. draft.Agencies.Take(options.MaxListItems)],
            Published = draft.Published,
            Updated = draft.Updated,
            SiteName = Bound(draft.SiteName),
            CanonicalUrl = draft.CanonicalUrl,
            LeadImage = draft.LeadImage,
            Section = Bound(draft.Section),
            Tags = [.. draft.Tags.Take(options.MaxListItems)],
            LanguageHint = draft.LanguageHint,
            Kind = kind,
            Charset = charset,
            Paragraphs = paragraphs,
            Captions = [.. draft.Captions.Take(options.MaxListItems)],
            Links = [.. draft.Links.Take(options.MaxListItems)],
            Profile = draft.Profile,
            Removed = draft.Removed.ToList(),
            Confidence = Math.Round(Confidence(draft), 2),
            Marks = [.. draft.Marks.Order(StringComparer.Ordinal)],
            CleanerRevision = CleanerRevision.Current,
        };
    }

    // The readers' trust in the body, lowered by what an article normally has and this one lacks.
    private static double Confidence(ArticleDraft draft)
    {
        var confidence = draft.BodyConfidence;
        if (draft.Title is null)
            confidence -= 0.15;
        if (draft.Published is null)
            confidence -= 0.1;
        if (draft.TextLength < 500)
            confidence -= 0.15;
        return Math.Clamp(confidence, 0.05, 1);
    }

    private static List<Paragraph> Bound(ArticleDraft draft, int limit)
    {
        var kept = new List<Paragraph>(draft.Paragraphs.Count);
        var length = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            var room = limit - length;
            if (paragraph.Text.Length > room)
            {
                draft.Marks.Add(Mark.TextCut);
                var text = Cut(paragraph.Text, room);
                if (text.Length > 0)
                    kept.Add(paragraph with { Text = text });
                break;
            }
            kept.Add(paragraph);
            length += paragraph.Text.Length;
        }
        return kept;
    }

    private static string? Bound(string? text) => text is { Length: > MaxField } ? Cut(text, MaxField) : text;

    private static string Cut(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
}
