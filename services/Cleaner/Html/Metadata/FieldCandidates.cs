using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Titles;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>A page's candidates for the fields that are chosen by models: what those are trained on, and what they judge.</summary>
internal sealed class FieldCandidates
{
    /// <summary>No headline is longer.</summary>
    private const int MaxTitle = 1_000;

    private FieldCandidates(PageData data, DocumentOrigin origin)
    {
        Data = data;
        Titles = new TitleCandidates(data, origin.Url);
        HeadLine = Head(data);
        MonthFirst = DayOrder.IsMonthFirst(data.Scan.Lines.Select(static line => line.Text), data.Scan.Language);
        Authors = new AuthorCandidates(data, origin.Url, HeadLine);
        Dates = new DateCandidates(data, origin, HeadLine, MonthFirst);
    }

    public PageData Data { get; }

    /// <summary>The page writes the month before the day.</summary>
    public bool MonthFirst { get; }

    public TitleCandidates Titles { get; }

    public AuthorCandidates Authors { get; }

    public DateCandidates Dates { get; }

    /// <summary>The line of the headline, as far as it is known before it is chosen.</summary>
    public int HeadLine { get; }

    public static FieldCandidates Of(PageData data, DocumentOrigin origin) => new(data, origin);

    // The heading that the page's data agrees with most; the first where it agrees with none.
    private static int Head(PageData data)
    {
        var stated = data.First(MetaField.OpenGraphTitle) ?? data.Article?.Headline ?? data.Scan.Title ?? "";
        var like = TitleForm.Words(TitleForm.Key(stated.Length > MaxTitle ? stated[..MaxTitle] : stated));
        var (best, line) = (0.2f, -1);
        foreach (var (text, at, _) in data.Scan.Headings)
        {
            var score = TitleForm.Covered(TitleForm.Words(TitleForm.Key(text)), like);
            if (score > best)
                (best, line) = (score, at);
        }
        if (line >= 0)
            return line;
        for (var i = 0; i < data.Scan.Lines.Count && like.Count > 2; i++)
        {
            if (data.Scan.Lines[i].Text.Length is > 10 and < 250 && TitleForm.Covered(TitleForm.Words(TitleForm.Key(data.Scan.Lines[i].Text)), like) > 0.7f)
                return i;
        }
        return data.Scan.Headings.Count > 0 ? data.Scan.Headings[0].Line : 0;
    }
}
