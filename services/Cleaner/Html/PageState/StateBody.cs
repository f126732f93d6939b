using AngleSharp.Dom;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Html.Metadata;
using Ingest.Cleaner.Titles;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.PageState;

/// <summary>Takes the body from the page's data where the page itself shows none of the article or much less of it.</summary>
internal static class StateBody
{
    /// <summary>The rule under which what the page shows gives way to what its data holds.</summary>
    public const string Rule = "page-data";

    /// <summary>A page that shows this many characters of body shows its article: its scripts need not be read.</summary>
    private const int EnoughShown = 3_000;

    /// <summary>Characters of data that are an article's.</summary>
    private const int MinData = 300;

    /// <summary>Shown, as a share of the data, above which the page's own markup is the better source: it has headings and lists.</summary>
    private const double ShownShare = 0.6;

    /// <summary>Share of the headline's words that the data's headline has, to be that of this page.</summary>
    private const float SameHeadline = 0.6f;

    /// <summary>Judges what was found; the draft's body is replaced where the data holds the article.</summary>
    public static void Complete(IDocument document, PageData data, ArticleDraft draft, CleanerOptions options)
    {
        // Its markup makes it longer than its text: parsed only where even so it may hold more than the page.
        if (data.ArticleBody is { Length: > MinData } linked && draft.TextLength <= linked.Length * ShownShare)
        {
            var paragraphs = StateArticles.Lines(linked, draft, options).ToList();
            if (paragraphs.Sum(static text => text.Length) is > MinData and var length && draft.TextLength <= length * ShownShare)
                Replace(draft, paragraphs);
        }
        if (draft.TextLength >= EnoughShown || Choose(StateArticles.Find(document, draft, options), draft) is not { } article || draft.TextLength > article.Length * ShownShare)
            return;
        Replace(draft, article.Paragraphs);
        draft.Title ??= article.Headline;
        draft.Published ??= DateParser.Parse(article.Published) is { } date && DateParser.IsTrusted(date, draft.Origin.FetchedAt) ? date : null;
    }

    // The one with this page's headline; where the page has none, the only one.
    private static StateArticle? Choose(IReadOnlyList<StateArticle> articles, ArticleDraft draft)
    {
        if (draft.Title is null || draft.TextLength == 0)
        {
            var headlines = articles.Select(static article => TitleForm.Key(article.Headline)).Distinct(StringComparer.Ordinal).Take(2).Count();
            if (headlines == 1)
                return articles.MaxBy(static article => article.Length);
        }
        if (draft.Title is null)
            return null;
        var words = TitleForm.Words(TitleForm.Key(draft.Title));
        return articles.Where(article => TitleForm.Covered(TitleForm.Words(TitleForm.Key(article.Headline)), words) >= SameHeadline).MaxBy(static article => article.Length);
    }

    private static void Replace(ArticleDraft draft, IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in draft.Paragraphs)
            draft.Removed.Add(Rule, paragraph.Text);
        if (draft.Pieces is { } pieces)
        {
            for (var i = 0; i < pieces.Count; i++)
                pieces[i] = pieces[i] with { Rule = pieces[i].Rule ?? Rule };
            pieces.AddRange(paragraphs.Select(static text => new PagePiece(text, null)));
        }
        draft.Paragraphs.Clear();
        draft.Links.Clear();
        draft.Paragraphs.AddRange(paragraphs.Select(static text => new Paragraph { Kind = ParagraphKind.Paragraph, Text = text }));
        draft.BodyConfidence = 0.6;
        draft.Marks.Add(Mark.BodyFromData);
        draft.Signs = draft.Signs with { LongestRun = draft.TextLength, TeaserShare = 0, IsShell = false };
    }
}
