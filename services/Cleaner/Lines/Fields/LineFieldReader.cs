using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>Chooses a textified page's headline, day and authors among its lines, each judged by its model, and marks the lines that became fields.</summary>
internal static class LineFieldReader
{
    /// <summary>Below it no line is a headline.</summary>
    private const float TitleThreshold = 0.02f;

    /// <summary>Below it no day is better than the page having none: F1 over the corpora, cross-validated.</summary>
    private const float DateThreshold = 0.2f;

    /// <summary>The same for a day that stands elsewhere than between headline and text: most are a teaser's, or today's.</summary>
    private const float ElsewhereThreshold = 0.5f;

    /// <summary>
    /// How much likelier a day between headline and text is than the model says: the corpora's pages were fetched when they were new, and what
    /// stands above them is often that day.
    /// </summary>
    private const float HeaderWeight = 2;

    /// <summary>A name is an author's from this probability on: F1 over the corpora, cross-validated.</summary>
    private const float AuthorThreshold = 0.4f;

    /// <summary>Lines between the day of publication and that of a change.</summary>
    private const int UpdateReach = 3;

    /// <summary>Takes the fields into the draft.</summary>
    /// <returns>The headline's line; -1 where none was found.</returns>
    public static int Read(TextPage page, LineFieldModels models, ArticleDraft draft)
    {
        var title = Title(page, models.Title);
        if (title >= 0)
            TakeTitle(page, title, draft);
        var date = TakeDates(new DateLines(page, title), models.Date, draft);
        TakeAuthors(new AuthorLines(page, title, date?.Line ?? -1), models.Author, page, draft);
        // Last: a name may stand beside the date.
        if (date is not null && page.Lines[date.Line] is { Rule: null, IsProse: false } line && HeaderReader.IsDateLine(line.Text, date.Found))
            line.Rule = HeaderReader.Name(line.Text, draft) ?? HeaderReader.DateRule;
        return title;
    }

    private static int Title(TextPage page, TreeEnsemble model)
    {
        var candidates = new TitleLines(page);
        var lines = candidates.All;
        Span<float> features = stackalloc float[TitleLines.Features];
        var (best, found) = (TitleThreshold, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            candidates.Describe(i, features);
            var probability = model.Probability(features);
            if (probability > best)
                (best, found) = (probability, lines[i]);
        }
        return found;
    }

    private static void TakeTitle(TextPage page, int title, ArticleDraft draft)
    {
        draft.Title = page.Lines[title].Text;
        foreach (var line in page.Lines)
        {
            if (line.Rule is null && line.Text == draft.Title)
                line.Rule = "title";
        }
    }

    private static DateLine? TakeDates(DateLines candidates, TreeEnsemble model, ArticleDraft draft)
    {
        Span<float> features = stackalloc float[DateLines.Features];
        var (best, found) = (0f, default(DateLine));
        foreach (var candidate in candidates.All)
        {
            if (candidates.IsInList(candidate))
                continue;
            candidates.Describe(candidate, features);
            var probability = model.Probability(features) * (candidates.IsInHeader(candidate) ? HeaderWeight : 1);
            if (probability > best)
                (best, found) = (probability, candidate);
        }
        if (found is null || best < (candidates.IsInHeader(found) ? HeaderWeight * DateThreshold : ElsewhereThreshold))
            return null;
        draft.Published = found.Date;
        foreach (var other in candidates.All)
        {
            if (other.Role == DateRole.Updated && Math.Abs(other.Line - found.Line) <= UpdateReach)
                draft.AddUpdated(other.Date);
        }
        return found;
    }

    private static void TakeAuthors(AuthorLines candidates, TreeEnsemble model, TextPage page, ArticleDraft draft)
    {
        Span<float> features = stackalloc float[AuthorLines.Features];
        foreach (var candidate in candidates.All)
        {
            candidates.Describe(candidate, features);
            if (model.Probability(features) < AuthorThreshold)
                continue;
            BylineReader.Add(candidate.Name, draft);
            if ((candidate.Signs & (AuthorSigns.Alone | AuthorSigns.Labelled)) != AuthorSigns.None && page.Lines[candidate.Line] is { Rule: null, IsProse: false } line)
                line.Rule = BylineReader.Rule;
        }
    }
}
