using Ingest.Cleaner.Lines;
using Ingest.Contracts;

namespace Ingest.Cleaner.Kinds;

/// <summary>
/// Says what kind of page a draft is, or why it is none that holds an article. What the page's data declares and how its text and links lie
/// go first; words (<see cref="KindWords"/>) speak where both are silent. Widths are those of <see cref="LineWeights.Width"/>.
/// </summary>
internal static class PageKindJudge
{
    /// <summary>With more text than this a page is an article, whatever its title says of errors or films.</summary>
    private const int EnoughText = 1_200;

    /// <summary>A news brief of two sentences has this much.</summary>
    private const int LittleText = 140;

    /// <summary>Times at the front of paragraphs that make a live blog.</summary>
    private const int LiveEntries = 4;

    /// <summary>Captions that make a gallery, where they hold more text than the body.</summary>
    private const int GalleryPictures = 5;

    /// <summary>An article, however short, has a stretch of text this long that no other story's headline interrupts; a teaser has not.</summary>
    private const int TeaserRun = 400;

    /// <summary>A teaser's text is at most this wide.</summary>
    private const int TeaserWidth = 300;

    /// <summary>Linked headlines of a section page: an article's related stories are fewer, or stand apart from its text.</summary>
    private const int SectionHeadlines = 8;

    /// <summary>A page with more pieces is filled with something.</summary>
    private const int ShellPieces = 4;

    /// <summary>Text of a page that notices are looked for in, in characters.</summary>
    private const int NoticeReach = 8_000;

    /// <summary>The kind, or the rejection with what the page is and the remedy.</summary>
    public static (PageKind Kind, string? Reason, string? Problem) Judge(ArticleDraft draft)
    {
        var width = draft.Paragraphs.Sum(static paragraph => LineWeights.Width(paragraph.Text));
        var kind = Kind(draft, width);
        if (IsError(draft, width))
            return (default, RejectionReason.ErrorPage, "is an error page, not an article; " + PageName.Remedy(draft.Origin, "check the address and fetch it again", "feed the page that was meant"));
        // A long text that no headline interrupts is somebody's article, whatever stands around it.
        if (draft.Signs.LongestRun >= EnoughText && draft.Published is not null)
            return (kind, null, null);
        if (IsConsent(draft, width))
            return (default, RejectionReason.ConsentWall, "is a consent wall, the article is behind it; " + PageName.Remedy(draft.Origin, "fetch it from where consent was given", "save the page where consent was given"));
        if (width < EnoughText && IsPaywall(draft))
            return (default, RejectionReason.Paywall, "asks to pay or to register and shows no article; " + PageName.Remedy(draft.Origin, "fetch it with access, or leave it", "save the page with access, or leave it"));
        if (kind == PageKind.Article && IsSection(draft))
            return (default, RejectionReason.SectionPage, $"is a section or index page with {draft.Signs.Headlines} headlines and no text of its own; feed the articles that it leads to");
        var enough = kind.IsMedia() ? LittleText / 3 : LittleText;
        if (IsShell(draft) || (width < enough && !(draft.Title is not null && draft.Published is not null && width >= LittleText / 2)))
            return (default, RejectionReason.NoContent, NoContent(draft));
        return (kind, null, null);
    }

    private static string NoContent(ArticleDraft draft)
    {
        var length = draft.TextLength;
        var rendered = PageName.Remedy(draft.Origin, "fetch it rendered", "save it as the browser shows it");
        if (draft.Signs.IsShell || IsShell(draft))
            return $"is a shell that scripts fill in the browser ({length} characters after cleaning); {rendered}";
        // Text was rendered already.
        return draft.IsText
            ? $"has no article text ({length} characters after cleaning); feed a page with a paragraph of text at least"
            : $"has no article text ({length} characters after cleaning); if scripts build the page, {rendered}";
    }

    private static PageKind Kind(ArticleDraft draft, int width)
    {
        var (title, path) = (draft.Title ?? "", PathOf(draft.Origin.Url));
        if (draft.Signs.Declared == PageKind.LiveBlog || KindWords.IsLiveTitle(title))
            return PageKind.LiveBlog;
        if (HasEntries(draft))
            return PageKind.LiveBlog;
        if (width < EnoughText && draft.Signs.Declared is { } declared && declared.IsMedia())
            return declared;
        if (width >= EnoughText / 2)
            return PageKind.Article;
        var captions = draft.Captions.Sum(static caption => LineWeights.Width(caption.Text));
        if (KindWords.NamesGallery(title, path) || (draft.Captions.Count >= GalleryPictures && captions > width))
            return PageKind.Gallery;
        if (KindWords.NamesSound(title, path))
            return PageKind.Media;
        return KindWords.NamesVideo(title, path) || draft.Signs is { HasPlayer: true, DescribesVideo: true } ? PageKind.Video : PageKind.Article;
    }

    // Entries follow each other in time, forwards or backwards; times of a timetable or of records do not, or there are few.
    private static bool HasEntries(ArticleDraft draft)
    {
        var (count, later, earlier, before) = (0, 0, 0, 0);
        foreach (var paragraph in draft.Paragraphs)
        {
            if (KindWords.EntryMinute(paragraph.Text) is not { } minute)
                continue;
            if (count++ > 0)
                (later, earlier) = (later + (minute >= before ? 1 : 0), earlier + (minute <= before ? 1 : 0));
            before = minute;
        }
        return count >= LiveEntries && Math.Max(later, earlier) * 4 >= (count - 1) * 3;
    }

    private static bool IsError(ArticleDraft draft, int width)
    {
        var title = draft.Title ?? "";
        if (width >= EnoughText || draft.Signs.LongestRun >= EnoughText)
            return false;
        return KindWords.IsErrorTitle(title) || (draft.TextLength < 500 && KindWords.TellsError($"{title}\n{TextOf(draft, 600)}"));
    }

    // What is left of the text without the notice's own paragraphs is no article.
    private static bool IsConsent(ArticleDraft draft, int width)
    {
        // An article about cookies has the words in many paragraphs, and a date.
        if ((width >= EnoughText && draft.Published is not null) || HasMore(draft, LittleText, static text => !KindWords.ConsentSigns(text).Any()))
            return false;
        var text = $"{draft.Title}\n{TextOf(draft, NoticeReach)}\n{string.Join('\n', draft.Paragraphs.Select(static paragraph => paragraph.Text))}";
        return KindWords.ConsentSigns(text).Skip(1).Any() && KindWords.HasConsentButton(text);
    }

    // Whether the paragraphs of a sort together have at least this width; no further is read than it takes.
    private static bool HasMore(ArticleDraft draft, int width, Func<string, bool> counts)
    {
        var found = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            if (counts(paragraph.Text))
                found += LineWeights.Width(paragraph.Text);
            if (found >= width)
                return true;
        }
        return false;
    }

    private static bool IsPaywall(ArticleDraft draft)
    {
        return !HasMore(draft, LittleText, static text => !KindWords.AsksToPay(text)) && draft.Signs.Texts.Any(static text => text.Length < 400 && KindWords.AsksToPay(text));
    }

    private static bool IsSection(ArticleDraft draft)
    {
        var signs = draft.Signs;
        if (signs.LongestRun >= TeaserRun || signs.Headlines < SectionHeadlines)
            return false;
        // Without a date of its own, or by its own word, a page whose text lies behind headlines of others is a list of them.
        if (signs.DeclaresCollection)
            return true;
        // A long page in short pieces is a manual or a table, not a list of teasers.
        if (signs.BodyWidth > signs.Headlines * TeaserWidth)
            return false;
        // Some sites call every page an article: then nearly all of the text must lie so.
        return draft.Published is null && (signs.Declared is null ? signs.TeaserShare >= 0.5 || signs.LongestRun < LittleText : signs.TeaserShare >= 0.8);
    }

    // The notice may be all of the body, or be held for furniture where the page has no body at all.
    private static bool IsShell(ArticleDraft draft) => draft.Paragraphs.Count == 0
        ? draft.Signs.Texts.Take(ShellPieces).Any(KindWords.AsksForScripts)
        : draft.Paragraphs.Count < ShellPieces && draft.Paragraphs.TrueForAll(static paragraph => KindWords.AsksForScripts(paragraph.Text));

    private static string TextOf(ArticleDraft draft, int limit)
    {
        var text = new System.Text.StringBuilder();
        foreach (var piece in draft.Signs.Texts)
        {
            if (text.Length > limit)
                break;
            text.Append(piece.AsSpan(0, Math.Min(piece.Length, limit))).Append('\n');
        }
        return text.ToString();
    }

    private static string PathOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath : "";
}
