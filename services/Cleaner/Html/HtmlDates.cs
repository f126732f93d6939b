using AngleSharp.Dom;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Html.Structured;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>Finds publication and update: the page's data, then microdata and time elements, then the lines around the headline.</summary>
internal static class HtmlDates
{
    public static void Read(IDocument document, PageData data, ArticleDraft draft)
    {
        draft.Published = Trusted(data.Published, draft);
        draft.Updated = Trusted(data.Updated, draft);
        if (draft.Published is not null)
            return;
        foreach (var element in document.QuerySelectorAll("[itemprop~=datePublished], time[pubdate], time.published, .published[title], abbr.published"))
        {
            if ((draft.Published = Of(element, draft)) is not null)
                return;
        }
        foreach (var element in document.QuerySelectorAll("time").Take(12))
        {
            if (element.Closest("aside, nav, footer, li") is not null || Of(element, draft) is not { } date)
                continue;
            if (HeaderReader.SaysUpdated(ElementText.Head(element.ParentElement ?? element, 200)) && !Contains(element.ParentElement, "publi"))
                draft.Updated ??= date;
            else
            {
                draft.Published = date;
                return;
            }
        }
    }

    /// <summary>Bylines, date lines and headers in the page's text, for what the data left open.</summary>
    public static void ReadText(IEnumerable<string> lines, ArticleDraft draft)
    {
        var monthFirst = draft.LanguageHint?.Equals("en-US", StringComparison.OrdinalIgnoreCase) == true;
        foreach (var line in lines)
        {
            if (draft.Published is not null)
                return;
            if (line.Length <= 160 && DateParser.Find(line, monthFirst) is not null)
                HeaderReader.Read(line, draft, monthFirst);
        }
    }

    private static bool Contains(IElement? element, string word) =>
        element is not null && ElementText.Head(element, 200).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static ArticleDate? Of(IElement element, ArticleDraft draft) =>
        Trusted(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title"), draft) ?? Trusted(ElementText.Head(element, 120), draft);

    private static ArticleDate? Trusted(string? text, ArticleDraft draft) =>
        text is not null && DateParser.Parse(TextHygiene.Line(text)) is { } date && DateParser.IsTrusted(date, draft.Origin.FetchedAt) ? date : null;
}
